import os
import time
from multiprocessing import Process


def chore(name):
    print(f"{name}：进程 {os.getpid()}")
    time.sleep(2)
    print(f"{name}做完了")


if __name__ == "__main__":
    print(f"主进程：进程 {os.getpid()}")
    Process(target=chore, args=("烧饭",)).start()
    Process(target=chore, args=("烧水",)).start()
