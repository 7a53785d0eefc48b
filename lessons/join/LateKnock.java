import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void visit() {
    println("knock, knock");
    println("Ben is here");
}

void main() {
    Process ann = new Process(() -> println("Ann is here"), "Ann");
    Process ben = new Process(() -> visit(), "Ben");
    ann.start();
    ben.start();
    ann.join();
    println("main closes the door");
}
