import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void chore(String name) {
    sleep(1);
    println(name + "做完了");
}

void main() {
    new Process(() -> chore("烧饭")).start();
    new Process(() -> chore("烧水")).start();
    chore("洗衣服"); // 把这件事也交给子进程
}
