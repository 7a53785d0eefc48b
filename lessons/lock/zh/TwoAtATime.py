import time
from multiprocessing import Process, Semaphore


def wash(machines, name):
    machines.acquire()
    print(name, "开始洗", flush=True)
    time.sleep(2)
    print(name, "洗完了", flush=True)
    machines.release()


if __name__ == "__main__":
    machines = Semaphore(2)
    for name in "甲乙丙丁":
        Process(target=wash, args=(machines, name)).start()
