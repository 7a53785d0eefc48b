import time
from multiprocessing import Pipe, Process


def answer(child):
    question = child.recv()
    print("the child hears:", question)
    time.sleep(2)
    child.send("noodles")


if __name__ == "__main__":
    left, right = Pipe()
    p = Process(target=answer, args=(right,))
    p.start()
    left.send("What is for dinner?")
    print("main hears:", left.recv())
