import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("执行者：" + currentProcess().name());
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    println("主进程继续");
}
