from multiprocessing import Pipe, Process


def task(left):
    print("子进程听到：", left.recv(), flush=True)


if __name__ == "__main__":
    left, right = Pipe(duplex=False)
    p = Process(target=task, args=(left,))
    p.start()
    left.close()  # 主进程的这一份
    right.send("早上好")
    p.join()
    print("主进程说晚安", flush=True)
    right.send("晚安")
    print("主进程结束")
