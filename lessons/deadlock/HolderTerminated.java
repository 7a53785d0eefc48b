import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock printer = new Lock();

void page(String name) {
    printer.acquire();
    println(name + " has the lock");
    sleep(5);
    printer.release();
}

void main() {
    Process p = new Process(() -> page("A"));
    Process q = new Process(() -> page("B"));
    p.start();
    sleep(2);
    p.terminate();
    p.join();
    q.start();
    q.join(4);
    println("B is still alive: " + q.isAlive());
    q.kill(); // otherwise this program would never end
}
