import os
from multiprocessing import Process


def task():
    print("任务：pid", os.getpid())


if __name__ == "__main__":
    print("主进程：pid", os.getpid())
    p = Process(target=task)
    p.run()
    print("p 的 pid：", p.pid)
    p.join()
    print("最后一行")
