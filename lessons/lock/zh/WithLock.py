import time
from multiprocessing import Lock, Process


def page(printer, name):
    printer.acquire()
    for line in (1, 2, 3):
        print(f"{name}：第 {line} 行", flush=True)
        time.sleep(0.3)
    printer.release()


if __name__ == "__main__":
    printer = Lock()
    Process(target=page, args=(printer, "甲")).start()
    Process(target=page, args=(printer, "乙")).start()
    Process(target=page, args=(printer, "丙")).start()
