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
    sleep(0.5);
    p.terminate();
    p.join();
    println("exit code: " + p.exitCode());
}
