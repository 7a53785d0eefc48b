import os
import time
from multiprocessing import Process


def task():
    time.sleep(20)


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    print("现在从外面看，有 20 秒时间：")
    print(f"ps -o pid,ppid,args -p {os.getpid()},{p.pid}")
    p.join()
