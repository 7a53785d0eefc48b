import time
from multiprocessing import Process, set_start_method

number = 1


def task():
    time.sleep(1)
    print("child:", number)


if __name__ == "__main__":
    set_start_method("fork")  # not on Windows
    p = Process(target=task)
    number = 2
    p.start()
    number = 3
    p.join()
    print("main:", number)
