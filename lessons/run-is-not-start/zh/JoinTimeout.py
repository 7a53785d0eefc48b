import time
from multiprocessing import Process


def task():
    print("进程开启——————————")
    time.sleep(5)
    print("进程结束——————————")


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    p.join(2)  # 最多等两秒
    print("还活着：", p.is_alive(), "退出码：", p.exitcode)
    p.join()
    print("还活着：", p.is_alive(), "退出码：", p.exitcode)
