from multiprocessing import Process


def compute(name):
    total = 0
    for i in range(10_000_000):
        total += i % 7
    print(name, "has calculated", total)


if __name__ == "__main__":
    Process(target=compute, args=("the first child",)).start()
    Process(target=compute, args=("the second child",)).start()
    Process(target=compute, args=("the third child",)).start()
