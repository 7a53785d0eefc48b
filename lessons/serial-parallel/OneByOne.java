import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task(int x) {
    println("----process " + x + " begins----");
    sleep(x);
    println("----process " + x + " ends----");
}

void main() {
    long begin = System.nanoTime();
    for (int i = 1; i <= 3; i++) {
        Process p = Process.target(a -> task(a.get(0))).args(i).build();
        p.start();
        p.join(); // now inside the loop
    }
    println((System.nanoTime() - begin) / 1e9);
    println("main");
}
