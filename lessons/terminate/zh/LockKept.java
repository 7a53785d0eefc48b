import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock key = new Lock();

void task() {
    key.acquire();
    println("锁在子进程手里");
    sleep(60);
    key.release();
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    sleep(2);
    p.terminate();
    p.join();
    println("子进程已经结束");
    boolean got = key.acquire(3.0); // 最多等三秒
    println("主进程拿到锁：" + got);
}
