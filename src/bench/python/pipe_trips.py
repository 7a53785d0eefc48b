"""Main and a child send a number back and forth through a pipe."""

import multiprocessing
import time

WARM_UP = 20_000
TRIPS = 20_000


def echo(end):
    for _ in range(WARM_UP + TRIPS):
        end.send(end.recv())


def trips(count, end):
    for i in range(count):
        end.send(i)
        if end.recv() != i:
            raise SystemExit("lost or out of order")


if __name__ == "__main__":
    left, right = multiprocessing.Pipe()
    child = multiprocessing.Process(target=echo, args=(right,))
    child.start()
    trips(WARM_UP, left)
    before = time.monotonic_ns()
    trips(TRIPS, left)
    after = time.monotonic_ns()
    child.join()
    print("nanos", (after - before) // TRIPS)
