import time
from multiprocessing import Pool, current_process


def square(x):
    print(current_process().name, "拿到", x)
    time.sleep(0.5)
    return x * x


if __name__ == "__main__":
    pool = Pool(4)
    print(pool.map(square, [1, 2, 3, 4, 5, 6, 7, 8]))
    pool.close()
    pool.join()
