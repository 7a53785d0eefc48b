import time
from multiprocessing import Process


def task():
    print("daemon begins", flush=True)
    time.sleep(4)
    print("daemon ends", flush=True)


if __name__ == "__main__":
    p = Process(target=task)
    p.daemon = True
    p.start()
    time.sleep(2)
    print("main")
