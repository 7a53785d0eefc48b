"""As start.py, with a fork server that already runs."""

import multiprocessing
import multiprocessing.forkserver
import time


def work():
    print("first line", flush=True)
    after = time.monotonic_ns()
    print("after", after, flush=True)


if __name__ == "__main__":
    context = multiprocessing.get_context("forkserver")
    multiprocessing.forkserver.ensure_running()
    time.sleep(2)
    for _ in range(3):
        child = context.Process(target=work)
        before = time.monotonic_ns()
        child.start()
        child.join()
        print("before", before, flush=True)
