import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int number = 1;

void task() {
    sleep(1);
    println("子进程：" + number);
}

void main() {
    Process p = new Process(() -> task());
    number = 2;
    p.start();
    number = 3;
    p.join();
    println("主进程：" + number);
}
