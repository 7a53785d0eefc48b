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
    p.setDaemon(true); // 随主进程结束
    p.start();
    sleep(2);
    println("主进程结束");
}
