import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Process p = new Process(() -> println("the cake is ready"));
    p.start();
    p.join(1); // at most one second
    if (p.isAlive()) {
        println("main does not wait any longer");
    } else {
        println("main eats the cake");
    }
}
