import time
from multiprocessing import Lock, Process


def page(printer, name):
    printer.acquire()
    print(name, "has the lock", flush=True)
    time.sleep(5)
    printer.release()


if __name__ == "__main__":
    printer = Lock()
    p = Process(target=page, args=(printer, "A"))
    q = Process(target=page, args=(printer, "B"))
    p.start()
    time.sleep(2)
    p.terminate()
    p.join()
    q.start()
    q.join(4)
    print("B is still alive:", q.is_alive())
    q.kill()  # otherwise this program would never end
