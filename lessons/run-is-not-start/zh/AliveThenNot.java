import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Process p = new Process(() -> println("子进程在干活"));
    p.start();
    println("第一次看：" + p.isAlive());
    println("第二次看：" + p.isAlive());
}
