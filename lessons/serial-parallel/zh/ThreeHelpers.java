import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void chore(String name, int seconds) {
    println(name + "开始");
    sleep(seconds);
    println(name + "结束");
}

void main() {
    long begin = System.nanoTime();
    Process p = new Process(() -> chore("洗衣服", 1));
    Process q = new Process(() -> chore("烧水", 2));
    Process r = new Process(() -> chore("烧饭", 3));
    p.start();
    q.start();
    r.start();
    p.join();
    q.join();
    r.join();
    println((System.nanoTime() - begin) / 1e9);
}
