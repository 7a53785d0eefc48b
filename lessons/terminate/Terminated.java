import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("child begins");
    try {
        sleep(60);
    } finally {
        println("child tidies up");
    }
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    sleep(2);
    p.terminate();
    println("right after: " + p.isAlive());
    p.join();
    println("after join: " + p.isAlive());
    println("exit code: " + p.exitCode());
}
