import time
from multiprocessing import Pool


def square(x):
    time.sleep(0.5)
    return x * x


if __name__ == "__main__":
    numbers = [1, 2, 3, 4, 5, 6, 7, 8]

    begin = time.time()
    squares = [square(x) for x in numbers]
    print("逐个计算：", time.time() - begin)

    begin = time.time()
    pool = Pool(4)
    same = pool.map(square, numbers)
    print("四个进程的池：", time.time() - begin)
    print("结果相同：", squares == same)
    pool.close()
    pool.join()
