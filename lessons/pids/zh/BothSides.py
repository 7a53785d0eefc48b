import os
from multiprocessing import Process, current_process


def task():
    print("子进程开始")
    print("子进程：自己的 pid", os.getpid())
    print("子进程：换一种问法",
          current_process().pid)
    print("子进程：父进程的 pid", os.getppid())


if __name__ == "__main__":
    p = Process(target=task)
    print("主进程：自己的 pid", os.getpid())
    print("主进程：启动前，子进程的 pid", p.pid)
    p.start()
    print("主进程：启动后，子进程的 pid", p.pid)
    p.join()
