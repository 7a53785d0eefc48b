import time
from multiprocessing import Process


def task():
    time.sleep(2)


if __name__ == "__main__":
    p = Process(target=task)
    print("before start:", p.is_alive())
    p.start()
    print("after start:", p.is_alive())
    p.join()
    print("after join:", p.is_alive())
