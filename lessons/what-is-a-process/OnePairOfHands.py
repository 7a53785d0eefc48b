import time


def work(chore, step):
    print(f"{chore}: step {step} of 3")
    end = time.monotonic() + 0.2
    while time.monotonic() < end:
        pass  # your hands are busy


if __name__ == "__main__":
    for step in (1, 2, 3):
        work("rice", step)
        work("water", step)
        work("laundry", step)
