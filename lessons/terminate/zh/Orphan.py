import os
import time
from multiprocessing import Process


def grandchild():
    print("孙进程：pid", os.getpid(),
          "父进程", os.getppid(), flush=True)
    time.sleep(3)
    print("孙进程：pid", os.getpid(),
          "父进程", os.getppid(), flush=True)


def child():
    Process(target=grandchild).start()
    time.sleep(60)


if __name__ == "__main__":
    p = Process(target=child)
    p.start()
    time.sleep(2)
    p.terminate()  # 强行终止子进程
    p.join()
    print("主：子进程", p.pid, p.exitcode, flush=True)
    time.sleep(3)
