import time
from multiprocessing import Pipe, Process


def cook(child):
    time.sleep(3)
    child.send("noodles")


if __name__ == "__main__":
    left, right = Pipe()
    p = Process(target=cook, args=(right,))
    p.start()
    print("now:", left.poll())
    print("within a second:", left.poll(1))
    print("within ten seconds:", left.poll(10))
    print("received:", left.recv())
