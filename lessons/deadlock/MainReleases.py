import time
from multiprocessing import Lock, Process


def page(printer, name):
    printer.acquire()
    print(name, "has the lock", flush=True)
    time.sleep(3)
    printer.release()
    print(name, "has released it", flush=True)


if __name__ == "__main__":
    printer = Lock()
    p = Process(target=page, args=(printer, "A"))
    q = Process(target=page, args=(printer, "B"))
    p.start()
    time.sleep(2)
    p.terminate()
    p.join()
    q.start()
    time.sleep(1)
    print("main releases the lock", flush=True)
    printer.release()
