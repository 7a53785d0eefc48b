import time
from multiprocessing import Process


def task():
    print("进程开启——————————")
    time.sleep(5)
    print("进程结束——————————")


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    p.join()
    print("主进程")
