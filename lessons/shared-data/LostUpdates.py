from multiprocessing import Barrier, Process, Value


def count(counter, start):
    start.wait()  # until all four are here
    for i in range(1_000_000):
        counter.value += 1


if __name__ == "__main__":
    counter = Value("i", 0, lock=False)
    start = Barrier(4)
    children = []
    for i in range(4):
        p = Process(target=count, args=(counter, start))
        p.start()
        children.append(p)
    for p in children:
        p.join()
    print("counted:", counter.value)
    print("lost:", 4_000_000 - counter.value)
