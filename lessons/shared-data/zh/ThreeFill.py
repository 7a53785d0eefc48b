import time
from multiprocessing import Array, Process


def fill(squares, begin):
    for i in range(begin, begin + 3):
        squares[i] = i * i
        time.sleep(0.2)


if __name__ == "__main__":
    squares = Array("i", 9)
    print("之前：", squares[:])
    children = []
    for begin in (0, 3, 6):
        p = Process(target=fill, args=(squares, begin))
        p.start()
        children.append(p)
    for p in children:
        p.join()
    print("之后：", squares[:])
