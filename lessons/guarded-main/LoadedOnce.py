from multiprocessing import Process, current_process, set_start_method


def open_shop():
    print("set up by", current_process().name)
    return "bakery"


shop = open_shop()


def work():
    print("work in the", shop)


if __name__ == "__main__":
    set_start_method("spawn")  # as on Windows and macOS
    p = Process(target=work)
    q = Process(target=work)
    p.start()
    q.start()
