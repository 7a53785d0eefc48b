import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void save() {
    println("saving");
    sleep(1);
    println("saved");
}

void main() {
    Process p = new Process(() -> save());
    p.start();
    p.join(30); // it gets time to finish
    if (p.isAlive()) {
        p.terminate();
    }
    p.join();
    println("exit code: " + p.exitCode());
}
