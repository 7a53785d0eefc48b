import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int number = 100;

void task() {
    number = number + 1;
    println("子进程：" + number);
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    p.join();
    println("主进程：" + number);
}
