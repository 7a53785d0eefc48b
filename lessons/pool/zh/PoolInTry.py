import time
from multiprocessing import Pool


def task(x):
    time.sleep(x)
    print("做完：", x, flush=True)
    return x


if __name__ == "__main__":
    with Pool(2) as pool:
        pool.apply_async(task, (5,))  # 没人要它的结果
        print("结果：", pool.apply(task, (1,)))
    pool.join()
    print("主进程")
