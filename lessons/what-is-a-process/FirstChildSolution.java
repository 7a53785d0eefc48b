import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void hello() {
    println("hello from the child");
}

void main() {
    println("hello from main");
    new Process(() -> hello()).start();
}
