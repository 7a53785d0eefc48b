import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Process p = new Process(() -> println("draft saved"), "saver");
    p.setDaemon(true);
    p.start();
    println("goodbye");
}
