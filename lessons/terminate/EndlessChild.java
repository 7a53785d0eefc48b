import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void count() {
    for (int i = 1; ; i++) {
        println("still here: " + i);
        sleep(0.5);
    }
}

void main() {
    Process p = new Process(() -> count());
    p.setDaemon(true); // ends with main
    p.start();
    sleep(2);
    println("main ends");
}
