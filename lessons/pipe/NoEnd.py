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
        while left.poll(5):  # five seconds at most
            print("received:", left.recv())
        print("nothing for five seconds")
    except EOFError:
        print("the end of the pipe")
