import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("进程开启");
    sleep(3);
    println("进程结束");
}

void main() {
    Process p = new Process(() -> task());
    p.start();
}
