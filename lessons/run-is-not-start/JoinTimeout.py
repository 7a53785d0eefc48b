import time
from multiprocessing import Process


def task():
    print("process begins——————————")
    time.sleep(5)
    print("process ends——————————")


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    p.join(2)  # at most two seconds
    print("alive:", p.is_alive(), "exit code:", p.exitcode)
    p.join()
    print("alive:", p.is_alive(), "exit code:", p.exitcode)
