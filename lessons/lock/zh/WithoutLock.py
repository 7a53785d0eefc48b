import time
from multiprocessing import Process


def page(name):
    for line in (1, 2, 3):
        print(f"{name}：第 {line} 行", flush=True)
        time.sleep(0.3)


if __name__ == "__main__":
    Process(target=page, args=("甲",)).start()
    Process(target=page, args=("乙",)).start()
    Process(target=page, args=("丙",)).start()
