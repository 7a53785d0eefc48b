import time
from multiprocessing import Pipe, Process


def count(out):
    for i in (1, 2, 3):
        out.send(i)
        time.sleep(1)


if __name__ == "__main__":
    left, out = Pipe(duplex=False)
    p = Process(target=count, args=(out,))
    p.start()
    try:
        while left.poll(5):  # 最多等五秒
            print("收到：", left.recv())
        print("五秒没有动静")
    except EOFError:
        print("管道到头了")
