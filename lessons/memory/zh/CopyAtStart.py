import time
from multiprocessing import Process, set_start_method

number = 1


def task():
    time.sleep(1)
    print("子进程：", number)


if __name__ == "__main__":
    set_start_method("fork")  # Windows 上没有
    p = Process(target=task)
    number = 2
    p.start()
    number = 3
    p.join()
    print("主进程：", number)
