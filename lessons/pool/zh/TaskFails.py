from multiprocessing import Pool


def divide(x):
    print("12 /", x, flush=True)
    return 12 / x


if __name__ == "__main__":
    pool = Pool(2)
    try:
        print(pool.map(divide, [1, 2, 0, 3]))
    except ZeroDivisionError as e:
        print("主进程捕获：", e)
    print(pool.map(divide, [4, 6]))
    pool.close()
    pool.join()
