"""Starts three children that print to one pipe at full speed; the parent checks and counts their lines."""

import multiprocessing
import os
import sys
import time

CHILDREN = 3
LINES = 100_000


def write(pipe, child, begin):
    sys.stdout = open(pipe, "w")
    time.sleep(begin - time.monotonic())
    for i in range(LINES):
        print("line", child, i, flush=True)  # flushed, so that it survives a kill


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")  # so that the children inherit the pipe
    reading, writing = os.pipe()
    begin = time.monotonic() + 1.5
    children = [context.Process(target=write, args=(writing, child, begin)) for child in range(CHILDREN)]
    for child in children:
        child.start()
    os.close(writing)
    expected = [0] * CHILDREN
    with open(reading, "rb") as lines:
        for line in lines:
            _, child, i = line.split()
            child = int(child)
            if int(i) != expected[child]:
                raise SystemExit("a line of child %d is out of order or lost" % child)
            expected[child] += 1
    seconds = time.monotonic() - begin
    for child in children:
        child.join()
    if expected != [LINES] * CHILDREN:
        raise SystemExit("lines were lost")
    print("rate", int(CHILDREN * LINES / seconds))
