import time
from multiprocessing import Process


def page(name):
    for line in (1, 2, 3):
        print(f"{name}: line {line} of 3", flush=True)
        time.sleep(0.3)


if __name__ == "__main__":
    Process(target=page, args=("A",)).start()
    Process(target=page, args=("B",)).start()
    Process(target=page, args=("C",)).start()
