import time


def work(chore, step):
    print(f"{chore}：第几步 {step}")
    time.sleep(0.3)


if __name__ == "__main__":
    for step in (1, 2, 3):
        work("烧饭", step)
        work("烧水", step)
        work("洗衣服", step)
