import time
from multiprocessing import Process, Queue


def cook(queue):
    print("the cook begins")
    time.sleep(3)
    queue.put("a bun")
    print("the cook ends")


if __name__ == "__main__":
    queue = Queue()
    p = Process(target=cook, args=(queue,))
    p.start()
    print("main is hungry")
    print("main got", queue.get())
