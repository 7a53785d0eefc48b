import time
from multiprocessing import Process


def task(x):
    print(f"----进程{x}开始----")
    time.sleep(x)
    print(f"----进程{x}结束----")


if __name__ == "__main__":
    begin = time.time()
    for i in (1, 2, 3):
        p = Process(target=task, args=(i,))
        p.start()
        p.join()  # 现在放在循环里面
    print(time.time() - begin)
    print("主")
