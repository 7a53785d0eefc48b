import time
from multiprocessing import Process, Queue


def cook(queue):
    print("厨师开工")
    time.sleep(3)
    queue.put("一个包子")
    print("厨师收工")


if __name__ == "__main__":
    queue = Queue()
    p = Process(target=cook, args=(queue,))
    p.start()
    print("主进程饿了")
    print("主进程拿到", queue.get())
