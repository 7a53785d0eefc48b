import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock printer = new Lock();

void page(String name) {
    printer.acquire();
    println(name + " 拿到了锁");
    sleep(3);
    printer.release();
    println(name + " 释放了锁");
}

void main() {
    Process p = new Process(() -> page("甲"));
    Process q = new Process(() -> page("乙"));
    p.start();
    sleep(2);
    p.terminate();
    p.join();
    q.start();
    sleep(1);
    println("主进程来释放锁");
    printer.release();
}
