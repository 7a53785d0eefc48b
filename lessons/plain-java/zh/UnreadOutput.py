import subprocess

if __name__ == "__main__":
    command = "yes | head -c 200000"  # 二十万个字符
    p = subprocess.Popen(["sh", "-c", command], stdout=subprocess.PIPE)
    try:
        p.wait(timeout=3)
        ended = True
    except subprocess.TimeoutExpired:
        ended = False
    print("没读就结束：", ended)
    print("读到的字符：", len(p.stdout.read()))
    print("退出码：", p.wait())
