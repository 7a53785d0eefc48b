import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void chore(String name) {
    println(name + "：进程 " + getpid());
    sleep(2);
    println(name + "做完了");
}

void main() {
    println("主进程：进程 " + getpid());
    new Process(() -> chore("烧饭")).start();
    new Process(() -> chore("烧水")).start();
}
