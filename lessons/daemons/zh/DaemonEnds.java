import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("守护进程开启");
    sleep(4);
    println("守护进程结束");
}

void main() {
    Process p = new Process(() -> task());
    p.setDaemon(true);
    p.start();
    sleep(2);
    println("主");
}
