from multiprocessing import Process, set_start_method
from threading import Thread

notes = []


def write(who):
    notes.append(who)
    print(who, "看到", notes)


if __name__ == "__main__":
    set_start_method("fork")  # Windows 上没有
    t = Thread(target=write, args=("线程",))
    t.start()
    t.join()
    p = Process(target=write, args=("进程",))
    p.start()
    p.join()
    print("主进程看到", notes)
