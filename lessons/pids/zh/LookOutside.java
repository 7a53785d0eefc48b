import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    sleep(20);
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    println("现在从外面看，有 20 秒时间：");
    println("ps -o pid,ppid,args -p " + getpid() + "," + p.pid());
    p.join();
}
