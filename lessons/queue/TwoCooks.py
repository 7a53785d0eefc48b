import time
from multiprocessing import Process, Queue


def cook(queue, name):
    for i in (1, 2, 3):
        queue.put(f"{name}{i}")
        time.sleep(0.1)


if __name__ == "__main__":
    queue = Queue()
    Process(target=cook, args=(queue, "A")).start()
    Process(target=cook, args=(queue, "B")).start()
    for i in range(6):
        print(queue.get())
