from multiprocessing import Process


def grandchild():
    print("grandchild begins", flush=True)


def task():
    print("daemon begins", flush=True)
    q = Process(target=grandchild)
    q.start()
    print("daemon ends", flush=True)


if __name__ == "__main__":
    p = Process(target=task)
    p.daemon = True
    p.start()
    p.join()
    print("main: exit code of the daemon", p.exitcode)
