from multiprocessing import Process, set_start_method
from threading import Thread

notes = []


def write(who):
    notes.append(who)
    print(who, "sees", notes)


if __name__ == "__main__":
    set_start_method("fork")  # not on Windows
    t = Thread(target=write, args=("thread",))
    t.start()
    t.join()
    p = Process(target=write, args=("process",))
    p.start()
    p.join()
    print("main sees", notes)
