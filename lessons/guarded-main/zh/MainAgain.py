from multiprocessing import Process


def begin(round):
    print("程序开始，第几轮：", round)
    if round < 4:  # 没有这一行就没完没了
        p = Process(target=begin, args=(round + 1,))
        p.start()
        p.join()


if __name__ == "__main__":
    begin(1)
