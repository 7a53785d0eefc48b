import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock printer = new Lock();

void page(String name) {
    printer.acquire();
    println(name + " 拿到了锁");
    sleep(5);
    printer.release();
}

void main() {
    Process p = new Process(() -> page("甲"));
    Process q = new Process(() -> page("乙"));
    p.start();
    sleep(2);
    p.terminate();
    p.join();
    q.start();
    q.join(4);
    println("乙还活着：" + q.isAlive());
    q.kill(); // 不然这个程序永远不会结束
}
