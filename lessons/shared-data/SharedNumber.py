from multiprocessing import Process, Value


def task(number):
    number.value = number.value + 1
    print("child:", number.value)


if __name__ == "__main__":
    number = Value("i", 100)
    p = Process(target=task, args=(number,))
    p.start()
    p.join()
    print("main:", number.value)
