import time
from multiprocessing import Pool


def task(x):
    time.sleep(x)
    print("done:", x, flush=True)
    return x


if __name__ == "__main__":
    with Pool(2) as pool:
        pool.apply_async(task, (5,))  # nobody asks for its result
        print("result:", pool.apply(task, (1,)))
    pool.join()
    print("main")
