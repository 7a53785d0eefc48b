import time
from multiprocessing import Lock, Process


def task(key):
    key.acquire()
    print("the child has the lock", flush=True)
    time.sleep(60)
    key.release()


if __name__ == "__main__":
    key = Lock()
    p = Process(target=task, args=(key,))
    p.start()
    time.sleep(2)
    p.terminate()
    p.join()
    print("the child has ended")
    got = key.acquire(timeout=3)  # at most three seconds
    print("main gets the lock:", got)
