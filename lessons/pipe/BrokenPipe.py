from multiprocessing import Pipe, Process


def task(left):
    print("the child hears:", left.recv(), flush=True)


if __name__ == "__main__":
    left, right = Pipe(duplex=False)
    p = Process(target=task, args=(left,))
    p.start()
    left.close()  # the copy of main
    right.send("good morning")
    p.join()
    print("main says good night", flush=True)
    right.send("good night")
    print("main ends")
