import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void hello() {
    println("子进程说你好");
}

void main() {
    println("主进程说你好");
    new Process(() -> hello()).start();
}
