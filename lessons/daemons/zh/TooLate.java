import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("子进程开启");
    sleep(2);
    println("子进程结束");
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    p.setDaemon(true);
    println("主");
}
