import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

String shop = open();

String open() {
    println("准备工作：" + currentProcess().name());
    return "面包店";
}

void work() {
    println("干活：" + shop);
}

void main() {
    Process p = new Process(() -> work());
    Process q = new Process(() -> work());
    p.start();
    q.start();
}
