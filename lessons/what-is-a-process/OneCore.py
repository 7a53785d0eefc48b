from multiprocessing import Process


def primes_below(limit):
    primes = 0
    for n in range(2, limit):
        d = 2
        while d * d <= n and n % d != 0:
            d += 1
        if d * d > n:
            primes += 1
    return primes


def compute(number):
    primes = primes_below(150_000)
    print(f"process {number} found {primes} primes")


if __name__ == "__main__":
    all = []
    for number in (1, 2, 3):
        p = Process(target=compute, args=(number,))
        p.start()
        all.append(p)
    for p in all:
        p.join()
    print("all done")
