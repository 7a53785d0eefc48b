import time
from multiprocessing import Lock, Process


def cook(name, first, second):
    first.acquire()
    print(name, "拿到一样", flush=True)
    time.sleep(1)
    second.acquire()
    print(name, "拿到两样", flush=True)
    second.release()
    first.release()


if __name__ == "__main__":
    pan = Lock()
    knife = Lock()
    p = Process(target=cook, args=("甲", pan, knife))
    q = Process(target=cook, args=("乙", knife, pan))
    p.start()
    q.start()
    p.join(6)
    print("甲还活着：", p.is_alive())
    p.kill()  # 不然程序永远不会结束
    q.kill()
