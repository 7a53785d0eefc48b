"""A child puts numbers into a queue as fast as it can, and main gets them."""

import multiprocessing
import time

WARM_UP = 300_000
ITEMS = 500_000


def put(queue):
    for i in range(WARM_UP + ITEMS):
        queue.put(i)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    child = multiprocessing.Process(target=put, args=(queue,))
    child.start()
    for i in range(WARM_UP + ITEMS):
        if i == WARM_UP:
            before = time.monotonic_ns()
        if queue.get() != i:
            raise SystemExit("lost or out of order")
    after = time.monotonic_ns()
    child.join()
    print("rate", int(ITEMS / ((after - before) / 1e9)))
