from multiprocessing import Process, current_process


def count(a, b, who):
    print(f"{current_process().name}: {a}, {b}, {who}")


def meet(name, age):
    print(f"{current_process().name}: {name}, {age}")


if __name__ == "__main__":
    p = Process(target=count, args=(1, 2, "egon"))
    named = {"name": "egon", "age": 18}
    q = Process(target=meet, kwargs=named, name="c")
    p.start()
    q.start()
