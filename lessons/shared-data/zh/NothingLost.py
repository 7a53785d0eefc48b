from multiprocessing import Barrier, Process, Value


def count(counter, start):
    start.wait()  # 等四个都到齐
    for turn in range(5):
        with counter.get_lock():
            for i in range(200_000):
                counter.value += 1


if __name__ == "__main__":
    counter = Value("i", 0)
    start = Barrier(4)
    children = []
    for i in range(4):
        p = Process(target=count, args=(counter, start))
        p.start()
        children.append(p)
    for p in children:
        p.join()
    print("数到：", counter.value)
    print("丢失：", 4_000_000 - counter.value)
