import time
from multiprocessing import Process


def task():
    print("进程开启")
    time.sleep(3)
    print("进程结束")


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
