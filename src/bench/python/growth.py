"""Starts many children at once, which stay alive. Argument: the start method."""

import multiprocessing
import os
import sys
import time


def work():
    print("first line", flush=True)
    after = time.monotonic_ns()
    print("after", after, flush=True)
    time.sleep(600)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    before = time.monotonic_ns()
    for _ in range(int(os.environ["CHILDREN"])):
        context.Process(target=work).start()
    print("before", before, flush=True)
