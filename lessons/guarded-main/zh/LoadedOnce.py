from multiprocessing import Process, current_process, set_start_method


def open_shop():
    print("准备工作：", current_process().name)
    return "面包店"


shop = open_shop()


def work():
    print("干活：", shop)


if __name__ == "__main__":
    set_start_method("spawn")  # 和 Windows、macOS 一样
    p = Process(target=work)
    q = Process(target=work)
    p.start()
    q.start()
