import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("任务：pid " + getpid());
}

void main() {
    println("主进程：pid " + getpid());
    Process p = new Process(() -> task());
    p.run();
    println("p 的 pid：" + p.pid());
    p.join();
    println("最后一行");
}
