import time
from multiprocessing import Lock, Process


def page(printer, name):
    printer.acquire()
    print(name, "拿到了锁", flush=True)
    time.sleep(5)
    printer.release()


if __name__ == "__main__":
    printer = Lock()
    p = Process(target=page, args=(printer, "甲"))
    q = Process(target=page, args=(printer, "乙"))
    p.start()
    time.sleep(2)
    p.terminate()
    p.join()
    q.start()
    q.join(4)
    print("乙还活着：", q.is_alive())
    q.kill()  # 不然程序永远不会结束
