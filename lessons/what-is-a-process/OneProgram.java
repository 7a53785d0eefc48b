import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void chore(String name) {
    println(name + ": process " + getpid());
    sleep(2);
    println(name + " is done");
}

void main() {
    println("main: process " + getpid());
    new Process(() -> chore("rice")).start();
    new Process(() -> chore("water")).start();
}
