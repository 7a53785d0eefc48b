import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void grandchild() {
    println("grandchild begins");
}

void task() {
    println("daemon begins");
    Process q = new Process(() -> grandchild());
    q.start();
    println("daemon ends");
}

void main() {
    Process p = new Process(() -> task());
    p.setDaemon(true);
    p.start();
    p.join();
    println("main: exit code of the daemon " + p.exitCode());
}
