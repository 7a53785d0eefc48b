import time
from multiprocessing import Process


def chore(name, seconds):
    print(name + " begins")
    time.sleep(seconds)
    print(name + " ends")


if __name__ == "__main__":
    begin = time.time()
    p = Process(target=chore, args=("laundry", 1))
    q = Process(target=chore, args=("water", 2))
    r = Process(target=chore, args=("rice", 3))
    p.start()
    q.start()
    r.start()
    p.join()
    q.join()
    r.join()
    print(time.time() - begin)
