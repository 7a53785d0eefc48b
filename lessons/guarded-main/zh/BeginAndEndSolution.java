import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void work() {
    println("干活");
}

void main() {
    println("开始");
    Process p = new Process(() -> work());
    Process q = new Process(() -> work());
    p.start();
    q.start();
    p.join();
    q.join();
    println("结束");
}
