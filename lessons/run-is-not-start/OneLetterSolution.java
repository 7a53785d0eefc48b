import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("done by " + currentProcess().name());
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    println("main goes on");
}
