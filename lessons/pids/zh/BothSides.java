import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("子进程开始");
    println("子进程：自己的 pid " + getpid());
    println("子进程：换一种问法 " + currentProcess().pid());
    println("子进程：父进程的 pid " + getppid());
}

void main() {
    Process p = new Process(() -> task());
    println("主进程：自己的 pid " + getpid());
    println("主进程：启动前，子进程的 pid " + p.pid());
    p.start();
    println("主进程：启动后，子进程的 pid " + p.pid());
    p.join();
}
