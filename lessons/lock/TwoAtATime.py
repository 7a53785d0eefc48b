import time
from multiprocessing import Process, Semaphore


def wash(machines, name):
    machines.acquire()
    print(name, "washes", flush=True)
    time.sleep(2)
    print(name, "is done", flush=True)
    machines.release()


if __name__ == "__main__":
    machines = Semaphore(2)
    for name in "ABCD":
        Process(target=wash, args=(machines, name)).start()
