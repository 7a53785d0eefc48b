import subprocess

if __name__ == "__main__":
    command = "yes | head -c 200000"  # 200,000 letters
    p = subprocess.Popen(["sh", "-c", command], stdout=subprocess.PIPE)
    try:
        p.wait(timeout=3)
        ended = True
    except subprocess.TimeoutExpired:
        ended = False
    print("ended before reading:", ended)
    print("letters read:", len(p.stdout.read()))
    print("exit code:", p.wait())
