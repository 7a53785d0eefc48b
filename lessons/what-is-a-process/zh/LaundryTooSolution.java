import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void chore(String name) {
    sleep(1);
    println(name + "做完了");
}

void main() {
    new Process(() -> chore("烧饭")).start();
    new Process(() -> chore("烧水")).start();
    new Process(() -> chore("洗衣服")).start();
}
