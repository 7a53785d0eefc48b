import os
from multiprocessing import Process


def task():
    print("task: pid", os.getpid())


if __name__ == "__main__":
    print("main: pid", os.getpid())
    p = Process(target=task)
    p.run()
    print("pid of p:", p.pid)
    p.join()
    print("the last line")
