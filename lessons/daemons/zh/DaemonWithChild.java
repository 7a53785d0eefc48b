import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void grandchild() {
    println("孙进程开启");
}

void task() {
    println("守护进程开启");
    Process q = new Process(() -> grandchild());
    q.start();
    println("守护进程结束");
}

void main() {
    Process p = new Process(() -> task());
    p.setDaemon(true);
    p.start();
    p.join();
    println("主：守护进程的退出码 " + p.exitCode());
}
