import time


def work(chore, step):
    print(f"{chore}: step {step}")
    time.sleep(0.3)


if __name__ == "__main__":
    for step in (1, 2, 3):
        work("rice", step)
        work("water", step)
        work("laundry", step)
