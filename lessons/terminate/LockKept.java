import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock key = new Lock();

void task() {
    key.acquire();
    println("the child has the lock");
    sleep(60);
    key.release();
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    sleep(2);
    p.terminate();
    p.join();
    println("the child has ended");
    boolean got = key.acquire(3.0); // at most three seconds
    println("main gets the lock: " + got);
}
