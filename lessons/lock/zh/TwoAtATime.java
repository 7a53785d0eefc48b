import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Semaphore;

import static dev.procession.multiprocessing.Multiprocessing.*;

Semaphore machines = new Semaphore(2);

void wash(String name) {
    machines.acquire();
    println(name + " 开始洗");
    sleep(2);
    println(name + " 洗完了");
    machines.release();
}

void main() {
    new Process(() -> wash("甲")).start();
    new Process(() -> wash("乙")).start();
    new Process(() -> wash("丙")).start();
    new Process(() -> wash("丁")).start();
}
