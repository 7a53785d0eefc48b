import time
from multiprocessing import Process


class My(Process):
    def run(self):
        print("process starts-----")
        time.sleep(3)
        print("process ends-----")


if __name__ == "__main__":
    p = My()
    p.start()
