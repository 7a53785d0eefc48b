import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void count() {
    for (int i = 1; ; i++) {
        println("还在：" + i);
        sleep(0.5);
    }
}

void main() {
    Process p = new Process(() -> count());
    p.start();
    sleep(2);
    p.terminate();
    p.join();
    println("它结束了");
    println("主进程结束");
}
