import os
import tempfile
import time
from multiprocessing import Process


def sell(counter):
    with open(counter) as file:
        sold = int(file.read())
    print(f"sold so far: {sold}")
    time.sleep(1)  # hands over the ticket
    with open(counter, "w") as file:
        file.write(str(sold + 1))


if __name__ == "__main__":
    handle, counter = tempfile.mkstemp(".txt", "tickets")
    os.write(handle, b"0")
    os.close(handle)
    children = []
    for i in range(3):
        p = Process(target=sell, args=(counter,))
        p.start()
        children.append(p)
    for p in children:
        p.join()
    with open(counter) as file:
        print("sold: " + file.read())
    os.remove(counter)
