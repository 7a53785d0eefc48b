from multiprocessing import Process

number = 100


def task():
    global number
    number = number + 1
    print("child:", number)


if __name__ == "__main__":
    p = Process(target=task)
    p.start()
    p.join()
    print("main:", number)
