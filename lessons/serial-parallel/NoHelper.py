import time


def chore(name, seconds):
    print(name + " begins")
    time.sleep(seconds)
    print(name + " ends")


if __name__ == "__main__":
    begin = time.time()
    chore("laundry", 1)
    chore("water", 2)
    chore("rice", 3)
    print(time.time() - begin)
