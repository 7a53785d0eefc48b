import time
from multiprocessing import Pipe, Process


def cook(child):
    time.sleep(3)
    child.send("面条")


if __name__ == "__main__":
    left, right = Pipe()
    p = Process(target=cook, args=(right,))
    p.start()
    print("现在有吗：", left.poll())
    print("一秒之内：", left.poll(1))
    print("十秒之内：", left.poll(10))
    print("收到：", left.recv())
