import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void chore(String name, int seconds) {
    println(name + " begins");
    sleep(seconds);
    println(name + " ends");
}

void main() {
    long begin = System.nanoTime();
    Process p = new Process(() -> chore("laundry", 1));
    Process q = new Process(() -> chore("water", 2));
    Process r = new Process(() -> chore("rice", 3));
    p.start();
    q.start();
    r.start();
    p.join();
    q.join();
    r.join();
    println((System.nanoTime() - begin) / 1e9);
}
