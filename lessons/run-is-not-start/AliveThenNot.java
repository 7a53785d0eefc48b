import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Process p = new Process(() -> println("the child works"));
    p.start();
    println("first look: " + p.isAlive());
    println("second look: " + p.isAlive());
}
