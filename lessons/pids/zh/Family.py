import os
from multiprocessing import Process, current_process


def hello():
    name = current_process().name
    print(f"{name}: pid {os.getpid()}, 父进程 {os.getppid()}")


def child():
    hello()
    grandchild = Process(target=hello)
    grandchild.start()
    grandchild.join()


if __name__ == "__main__":
    hello()
    p = Process(target=child)
    p.start()
    p.join()
