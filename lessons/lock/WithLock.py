import time
from multiprocessing import Lock, Process


def page(printer, name):
    printer.acquire()
    for line in (1, 2, 3):
        print(f"{name}: line {line} of 3", flush=True)
        time.sleep(0.3)
    printer.release()


if __name__ == "__main__":
    printer = Lock()
    Process(target=page, args=(printer, "A")).start()
    Process(target=page, args=(printer, "B")).start()
    Process(target=page, args=(printer, "C")).start()
