import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void grandchild() {
    println("孙进程：pid " + getpid() + "，父进程 " + getppid());
    sleep(3);
    println("孙进程：pid " + getpid() + "，父进程 " + getppid());
}

void child() {
    new Process(() -> grandchild()).start();
    sleep(60);
}

void main() {
    Process p = new Process(() -> child());
    p.start();
    sleep(2);
    p.terminate(); // 趁子进程还在睡，强行终止它
    p.join();
    println("主：子进程 " + p.pid() + " 结束，退出码 " + p.exitCode());
    sleep(3);
}
