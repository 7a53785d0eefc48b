import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    sleep(2);
}

void main() {
    Process p = new Process(() -> task());
    println("before start: " + p.isAlive());
    p.start();
    println("after start: " + p.isAlive());
    p.join();
    println("after join: " + p.isAlive());
}
