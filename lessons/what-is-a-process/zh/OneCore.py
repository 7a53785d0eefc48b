from multiprocessing import Process


def compute(name):
    total = 0
    for i in range(10_000_000):
        total += i % 7
    print(name, "算出", total)


if __name__ == "__main__":
    Process(target=compute, args=("第一个子进程",)).start()
    Process(target=compute, args=("第二个子进程",)).start()
    Process(target=compute, args=("第三个子进程",)).start()
