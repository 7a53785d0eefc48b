"""Main and a child send a number back and forth through two queues."""

import multiprocessing
import time

WARM_UP = 20_000
TRIPS = 20_000


def echo(there, back):
    for _ in range(WARM_UP + TRIPS):
        back.put(there.get())


def trips(count, there, back):
    for i in range(count):
        there.put(i)
        if back.get() != i:
            raise SystemExit("lost or out of order")


if __name__ == "__main__":
    there = multiprocessing.Queue()
    back = multiprocessing.Queue()
    child = multiprocessing.Process(target=echo, args=(there, back))
    child.start()
    trips(WARM_UP, there, back)
    before = time.monotonic_ns()
    trips(TRIPS, there, back)
    after = time.monotonic_ns()
    child.join()
    print("nanos", (after - before) // TRIPS)
