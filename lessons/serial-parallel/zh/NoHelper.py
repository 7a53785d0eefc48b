import time


def chore(name, seconds):
    print(name + "开始")
    time.sleep(seconds)
    print(name + "结束")


if __name__ == "__main__":
    begin = time.time()
    chore("洗衣服", 1)
    chore("烧水", 2)
    chore("烧饭", 3)
    print(time.time() - begin)
