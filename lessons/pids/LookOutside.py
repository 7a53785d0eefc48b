import os
import time
from multiprocessing import Process


def task():
    time.sleep(20)


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    print("now look from outside, you have 20 seconds:")
    print(f"ps -o pid,ppid,args -p {os.getpid()},{p.pid}")
    p.join()
