import time
from multiprocessing import Process


def task():
    print("process begins")
    time.sleep(3)
    print("process ends")


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
