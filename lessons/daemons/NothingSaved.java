import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Process p = new Process(() -> println("page saved"), "saver");
    p.setDaemon(true);
    p.start();
    println("the end");
}
