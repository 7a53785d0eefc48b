"""Starts three children one after the other; each prints when it wrote its first line. Argument: the start method."""

import multiprocessing
import sys
import time


def work():
    print("first line", flush=True)
    after = time.monotonic_ns()
    print("after", after, flush=True)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    for _ in range(3):
        child = context.Process(target=work)
        before = time.monotonic_ns()
        child.start()
        child.join()
        print("before", before, flush=True)
