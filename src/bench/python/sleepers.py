"""Starts three children that sleep for 1, 2 and 3 seconds. Argument: the start method."""

import multiprocessing
import sys
import time

if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    before = time.monotonic_ns()
    children = []
    for seconds in (1, 2, 3):
        child = context.Process(target=time.sleep, args=(seconds,))
        child.start()
        children.append(child)
    for child in children:
        child.join()
    after = time.monotonic_ns()
    print("before", before)
    print("after", after)
