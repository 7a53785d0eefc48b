import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("child begins");
    println("child: my own pid " + getpid());
    println("child: asked in another way " + currentProcess().pid());
    println("child: my parent's pid " + getppid());
}

void main() {
    Process p = new Process(() -> task());
    println("main: my own pid " + getpid());
    println("main: my child's pid before start " + p.pid());
    p.start();
    println("main: my child's pid after start " + p.pid());
    p.join();
}
