import os
import time
from multiprocessing import Process


def grandchild():
    print("grandchild: pid", os.getpid(),
          "parent", os.getppid(), flush=True)
    time.sleep(3)
    print("grandchild: pid", os.getpid(),
          "parent", os.getppid(), flush=True)


def child():
    Process(target=grandchild).start()
    time.sleep(60)


if __name__ == "__main__":
    p = Process(target=child)
    p.start()
    time.sleep(2)
    p.terminate()  # ends the child by force
    p.join()
    print("main: child", p.pid, p.exitcode, flush=True)
    time.sleep(3)
