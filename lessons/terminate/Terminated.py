import time
from multiprocessing import Process


def task():
    print("child begins", flush=True)
    try:
        time.sleep(60)
    finally:
        print("child tidies up", flush=True)


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    time.sleep(2)
    p.terminate()
    print("right after:", p.is_alive())
    p.join()
    print("after join:", p.is_alive())
    print("exit code:", p.exitcode)
