import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock printer = new Lock();

void page(String name) {
    printer.acquire();
    println(name + " has the lock");
    sleep(3);
    printer.release();
    println(name + " has released it");
}

void main() {
    Process p = new Process(() -> page("A"));
    Process q = new Process(() -> page("B"));
    p.start();
    sleep(2);
    p.terminate();
    p.join();
    q.start();
    sleep(1);
    println("main releases the lock");
    printer.release();
}
