import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void say() {
    println("to be");
    println("or not to be");
}

void main() {
    Process p = new Process(() -> say(), "Hamlet");
    p.start();
    p.terminate();
    p.join();
    println("exit code: " + p.exitCode());
}
