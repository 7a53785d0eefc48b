import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("daemon begins");
    sleep(4);
    println("daemon ends");
}

void main() {
    Process p = new Process(() -> task());
    p.setDaemon(true);
    p.start();
    sleep(2);
    println("main");
}
