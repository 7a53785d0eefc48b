import time
from multiprocessing import Process


def task():
    print("child begins", flush=True)
    time.sleep(2)
    print("child ends", flush=True)


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    p.daemon = True
    print("main")
