from multiprocessing import Process


def grandchild():
    print("孙进程开启", flush=True)


def task():
    print("守护进程开启", flush=True)
    q = Process(target=grandchild)
    q.start()
    print("守护进程结束", flush=True)


if __name__ == "__main__":
    p = Process(target=task)
    p.daemon = True
    p.start()
    p.join()
    print("主：守护进程的退出码", p.exitcode)
