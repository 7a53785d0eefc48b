import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void work() {
    println("work");
}

void main() {
    println("begin");
    Process p = new Process(() -> work());
    Process q = new Process(() -> work());
    p.start();
    q.start();
    p.join();
    q.join();
    println("end");
}
