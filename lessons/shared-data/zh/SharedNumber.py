from multiprocessing import Process, Value


def task(number):
    number.value = number.value + 1
    print("子进程：", number.value)


if __name__ == "__main__":
    number = Value("i", 100)
    p = Process(target=task, args=(number,))
    p.start()
    p.join()
    print("主进程：", number.value)
