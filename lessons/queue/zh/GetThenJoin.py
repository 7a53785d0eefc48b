from multiprocessing import Process, Queue


def cook(queue):
    queue.put("包子包子" * 25_000)
    print("厨师全部放好了", flush=True)


if __name__ == "__main__":
    queue = Queue()
    p = Process(target=cook, args=(queue,))
    p.start()
    print("取出", len(queue.get()), "个字")
    p.join()
    print("还活着：", p.is_alive())
