import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

String shop = open();

String open() {
    println("set up by " + currentProcess().name());
    return "bakery";
}

void work() {
    println("work in the " + shop);
}

void main() {
    Process p = new Process(() -> work());
    Process q = new Process(() -> work());
    p.start();
    q.start();
}
