"""Acquires and releases a lock: alone, and in competition with another process that does the same."""

import multiprocessing
import time

WARM_UP = 2_000_000
TIMES = 1_000_000
BLOCK = 100
CONTEND = 1_000_000_000


def use(lock, times):
    for _ in range(times):
        lock.acquire()
        lock.release()


def contend(lock, results, together):
    use(multiprocessing.Lock(), WARM_UP)
    together.wait()
    end = time.monotonic_ns() + CONTEND
    count = 0
    while time.monotonic_ns() < end:
        use(lock, BLOCK)
        count += BLOCK
    results.put(count)


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    use(lock, WARM_UP)
    before = time.monotonic_ns()
    use(lock, TIMES)
    after = time.monotonic_ns()
    print("free", (after - before) * 1000 // TIMES)

    results = multiprocessing.Queue()
    together = multiprocessing.Barrier(2)
    for _ in range(2):
        multiprocessing.Process(target=contend, args=(lock, results, together)).start()
    print("contended", CONTEND * 1000 // (results.get() + results.get()))
