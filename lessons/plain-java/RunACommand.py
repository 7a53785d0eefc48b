import subprocess

if __name__ == "__main__":
    p = subprocess.Popen(["sleep", "2"])
    print("started:", p.pid)
    print("alive:", p.poll() is None)
    code = p.wait()
    print("exit code:", code)
