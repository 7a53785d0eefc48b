import time
from multiprocessing import Process


def chore(name, seconds):
    print(name + "开始")
    time.sleep(seconds)
    print(name + "结束")


if __name__ == "__main__":
    begin = time.time()
    p = Process(target=chore, args=("洗衣服", 1))
    q = Process(target=chore, args=("烧水", 2))
    r = Process(target=chore, args=("烧饭", 3))
    p.start()
    q.start()
    r.start()
    p.join()
    q.join()
    r.join()
    print(time.time() - begin)
