"""Starts a child that prints its pid and sleeps until it is ended. Argument: the start method."""

import multiprocessing
import os
import sys
import time


def work():
    print("pid", os.getpid(), flush=True)
    time.sleep(600)


if __name__ == "__main__":
    multiprocessing.get_context(sys.argv[1]).Process(target=work).start()
