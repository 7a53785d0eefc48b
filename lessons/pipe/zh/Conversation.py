import time
from multiprocessing import Pipe, Process


def answer(child):
    question = child.recv()
    print("子进程听到：", question)
    time.sleep(2)
    child.send("面条")


if __name__ == "__main__":
    left, right = Pipe()
    p = Process(target=answer, args=(right,))
    p.start()
    left.send("晚饭吃什么？")
    print("主进程听到：", left.recv())
