import subprocess

if __name__ == "__main__":
    p = subprocess.Popen(["sleep", "60"])
    try:
        p.wait(timeout=1)
        ended = True
    except subprocess.TimeoutExpired:
        ended = False
    print("一秒内结束：", ended)
    p.terminate()
    print("退出码：", p.wait())
