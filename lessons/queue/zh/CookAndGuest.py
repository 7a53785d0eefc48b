import time
from multiprocessing import Process, Queue


def cook(queue):
    for i in (1, 2, 3):
        time.sleep(0.5)
        queue.put(f"包子{i}")
    queue.put("打烊")  # 后面没有了
    print("厨师回家了")


def guest(queue):
    item = queue.get()
    while item != "打烊":
        time.sleep(2)
        print("吃完了", item)
        item = queue.get()


if __name__ == "__main__":
    queue = Queue()
    Process(target=cook, args=(queue,), name="cook").start()
    Process(target=guest, args=(queue,), name="guest").start()
