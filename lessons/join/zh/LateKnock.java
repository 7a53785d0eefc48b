import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void visit() {
    println("咚咚，有人敲门");
    println("Ben 到了");
}

void main() {
    Process ann = new Process(() -> println("Ann 到了"), "Ann");
    Process ben = new Process(() -> visit(), "Ben");
    ann.start();
    ben.start();
    ann.join();
    println("主进程关门");
}
