import subprocess

if __name__ == "__main__":
    p = subprocess.Popen(["sleep", "60"])
    try:
        p.wait(timeout=1)
        ended = True
    except subprocess.TimeoutExpired:
        ended = False
    print("ended within a second:", ended)
    p.terminate()
    print("exit code:", p.wait())
