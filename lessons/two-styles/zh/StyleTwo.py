import time
from multiprocessing import Process


class My(Process):
    def run(self):
        print("进程启动-----")
        time.sleep(3)
        print("进程结束-----")


if __name__ == "__main__":
    p = My()
    p.start()
