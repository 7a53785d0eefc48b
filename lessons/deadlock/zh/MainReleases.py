import time
from multiprocessing import Lock, Process


def page(printer, name):
    printer.acquire()
    print(name, "拿到了锁", flush=True)
    time.sleep(3)
    printer.release()
    print(name, "释放了锁", flush=True)


if __name__ == "__main__":
    printer = Lock()
    p = Process(target=page, args=(printer, "甲"))
    q = Process(target=page, args=(printer, "乙"))
    p.start()
    time.sleep(2)
    p.terminate()
    p.join()
    q.start()
    time.sleep(1)
    print("主进程来释放锁", flush=True)
    printer.release()
