import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("task: pid " + getpid());
}

void main() {
    println("main: pid " + getpid());
    Process p = new Process(() -> task());
    p.run();
    println("pid of p: " + p.pid());
    p.join();
    println("the last line");
}
