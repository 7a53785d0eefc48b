import time
from multiprocessing import Process


def task(x):
    print(f"----process {x} begins----")
    time.sleep(x)
    print(f"----process {x} ends----")


if __name__ == "__main__":
    begin = time.time()
    for i in (1, 2, 3):
        p = Process(target=task, args=(i,))
        p.start()
        p.join()  # now inside the loop
    print(time.time() - begin)
    print("main")
