import time
from multiprocessing import Process


def task():
    time.sleep(2)


if __name__ == "__main__":
    p = Process(target=task)
    print("启动之前：", p.is_alive())
    p.start()
    print("启动之后：", p.is_alive())
    p.join()
    print("等待之后：", p.is_alive())
