from multiprocessing import Process, Queue


def cook(queue):
    queue.put("bun " * 25_000)
    print("the cook has put everything", flush=True)


if __name__ == "__main__":
    queue = Queue()
    p = Process(target=cook, args=(queue,))
    p.start()
    p.join(6)  # without the 6: for ever
    print("alive:", p.is_alive())
    print("got", len(queue.get()), "letters")
    p.join()
    print("alive:", p.is_alive())
