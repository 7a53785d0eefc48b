import time


def work(chore, step):
    print(f"{chore}：第 {step} 步，共 3 步")
    end = time.monotonic() + 0.2
    while time.monotonic() < end:
        pass  # 手上正忙着


if __name__ == "__main__":
    for step in (1, 2, 3):
        work("烧饭", step)
        work("烧水", step)
        work("洗衣服", step)
