import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("process begins——————————");
    sleep(5);
    println("process ends——————————");
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    p.join(2); // at most two seconds
    println("alive: " + p.isAlive() + ", exit code: " + p.exitCode());
    p.join();
    println("alive: " + p.isAlive() + ", exit code: " + p.exitCode());
}
