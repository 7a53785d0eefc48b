import time
from multiprocessing import Lock, Process


def cook(name, first, second):
    first.acquire()
    print(name, "has one", flush=True)
    time.sleep(1)
    second.acquire()
    print(name, "has both", flush=True)
    second.release()
    first.release()


if __name__ == "__main__":
    pan = Lock()
    knife = Lock()
    p = Process(target=cook, args=("A", pan, knife))
    q = Process(target=cook, args=("B", knife, pan))
    p.start()
    q.start()
    p.join(6)
    print("A is still alive:", p.is_alive())
    p.kill()  # otherwise this program would never end
    q.kill()
