from multiprocessing import Process


def begin(round):
    print(f"第 {round} 轮：程序开始")
    if round < 4:  # 没有这一行就没完没了
        p = Process(target=begin, args=(round + 1,))
        p.start()
        p.join()


if __name__ == "__main__":
    begin(1)
