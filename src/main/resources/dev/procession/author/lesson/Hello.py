from multiprocessing import Process

if __name__ == "__main__":
    p = Process(target=print, args=("hello from the child",))
    p.start()
    print("hello from main")
