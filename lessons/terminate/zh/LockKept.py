import time
from multiprocessing import Lock, Process


def task(key):
    key.acquire()
    print("锁在子进程手里", flush=True)
    time.sleep(60)
    key.release()


if __name__ == "__main__":
    key = Lock()
    p = Process(target=task, args=(key,))
    p.start()
    time.sleep(2)
    p.terminate()
    p.join()
    print("子进程已经结束")
    got = key.acquire(timeout=3)  # 最多等三秒
    print("主进程拿到锁：", got)
