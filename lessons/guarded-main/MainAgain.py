from multiprocessing import Process


def begin(round):
    print(f"round {round}: the program begins")
    if round < 4:  # without this line: no end
        p = Process(target=begin, args=(round + 1,))
        p.start()
        p.join()


if __name__ == "__main__":
    begin(1)
