import os
import time
from multiprocessing import Process


def chore(name):
    print(f"{name}: process {os.getpid()}")
    time.sleep(2)
    print(f"{name} is done")


if __name__ == "__main__":
    print(f"main: process {os.getpid()}")
    Process(target=chore, args=("rice",)).start()
    Process(target=chore, args=("water",)).start()
