from multiprocessing import Process

number = 100


def task():
    global number
    number = number + 1
    print("子进程：", number)


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    p.join()
    print("主进程：", number)
