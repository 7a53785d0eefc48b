import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("子进程开启");
    sleep(4);
    println("子进程结束");
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    sleep(2);
    println("主");
}
