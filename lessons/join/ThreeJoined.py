import time
from multiprocessing import Process


def task(x):
    print(f"----process {x} begins----")
    time.sleep(x)
    print(f"----process {x} ends----")


if __name__ == "__main__":
    begin = time.time()
    children = []
    for i in (1, 2, 3):
        p = Process(target=task, args=(i,))
        p.start()
        children.append(p)
    for p in children:
        p.join()
    print(time.time() - begin)
    print("main")
