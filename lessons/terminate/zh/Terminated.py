import time
from multiprocessing import Process


def task():
    print("子进程开始", flush=True)
    try:
        time.sleep(60)
    finally:
        print("子进程收尾", flush=True)


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    time.sleep(2)
    p.terminate()
    print("刚刚终止：", p.is_alive())
    p.join()
    print("等待之后：", p.is_alive())
    print("退出码：", p.exitcode)
