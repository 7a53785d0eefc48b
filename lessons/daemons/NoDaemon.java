import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("child begins");
    sleep(4);
    println("child ends");
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    sleep(2);
    println("main");
}
