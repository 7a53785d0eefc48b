import subprocess

if __name__ == "__main__":
    p = subprocess.Popen(["sleep", "2"])
    print("已启动：", p.pid)
    print("还活着：", p.poll() is None)
    code = p.wait()
    print("退出码：", code)
