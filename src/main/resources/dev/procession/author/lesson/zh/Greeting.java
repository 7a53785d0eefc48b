import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Process p = new Process(() -> println("子进程说你好"));
    p.start();
    println("主进程说你好");
}
