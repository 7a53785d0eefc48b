import time
from multiprocessing import Process


def task():
    print("子进程开启", flush=True)
    time.sleep(4)
    print("子进程结束", flush=True)


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    time.sleep(2)
    print("主")
