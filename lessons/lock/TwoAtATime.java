import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Semaphore;

import static dev.procession.multiprocessing.Multiprocessing.*;

Semaphore machines = new Semaphore(2);

void wash(String name) {
    machines.acquire();
    println(name + " washes");
    sleep(2);
    println(name + " is done");
    machines.release();
}

void main() {
    new Process(() -> wash("A")).start();
    new Process(() -> wash("B")).start();
    new Process(() -> wash("C")).start();
    new Process(() -> wash("D")).start();
}
