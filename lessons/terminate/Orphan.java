import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void grandchild() {
    println("grandchild: pid " + getpid() + ", parent " + getppid());
    sleep(3);
    println("grandchild: pid " + getpid() + ", parent " + getppid());
}

void child() {
    new Process(() -> grandchild()).start();
    sleep(60);
}

void main() {
    Process p = new Process(() -> child());
    p.start();
    sleep(2);
    p.terminate(); // ends the child by force, in the middle of its sleep
    p.join();
    println("main: child " + p.pid() + " ended, code " + p.exitCode());
    sleep(3);
}
