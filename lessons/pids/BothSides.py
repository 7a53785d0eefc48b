import os
from multiprocessing import Process, current_process


def task():
    print("child begins")
    print("child: my own pid", os.getpid())
    print("child: asked in another way",
          current_process().pid)
    print("child: my parent's pid", os.getppid())


if __name__ == "__main__":
    p = Process(target=task)
    print("main: my own pid", os.getpid())
    print("main: my child's pid before start", p.pid)
    p.start()
    print("main: my child's pid after start", p.pid)
    p.join()
