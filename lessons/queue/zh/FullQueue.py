import time
from multiprocessing import Process, Queue


def cook(queue):
    for i in (1, 2, 3, 4):
        queue.put(f"包子{i}")
        print(f"放入包子{i}", flush=True)


if __name__ == "__main__":
    queue = Queue(2)  # 最多放两个
    p = Process(target=cook, args=(queue,))
    p.start()
    for i in range(4):
        time.sleep(2)
        print("取出", queue.get(), flush=True)
