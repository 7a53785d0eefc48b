import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void hello() {
    String name = currentProcess().name();
    println(name + ": pid " + getpid() + ", parent " + getppid());
}

void child() {
    hello();
    Process grandchild = new Process(() -> hello());
    grandchild.start();
    grandchild.join();
}

void main() {
    hello();
    Process p = new Process(() -> child());
    p.start();
    p.join();
}
