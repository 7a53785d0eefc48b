import time
from multiprocessing import Process, Queue


def cook(queue):
    for i in (1, 2, 3):
        time.sleep(0.5)
        queue.put(f"bun {i}")
    queue.put("closed")  # nothing comes after it
    print("the cook goes home")


def guest(queue):
    item = queue.get()
    while item != "closed":
        time.sleep(2)
        print("eaten:", item)
        item = queue.get()


if __name__ == "__main__":
    queue = Queue()
    Process(target=cook, args=(queue,), name="cook").start()
    Process(target=guest, args=(queue,), name="guest").start()
