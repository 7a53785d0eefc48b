import time
from multiprocessing import Process, Queue


def cook(queue):
    for i in (1, 2, 3, 4):
        queue.put(f"bun {i}")
        print(f"put: bun {i}", flush=True)


if __name__ == "__main__":
    queue = Queue(2)  # room for two items
    p = Process(target=cook, args=(queue,))
    p.start()
    for i in range(4):
        time.sleep(2)
        print("got:", queue.get(), flush=True)
