import dev.procession.multiprocessing.Process;
import java.util.ArrayList;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task(int x) {
    println("----process " + x + " begins----");
    sleep(x);
    println("----process " + x + " ends----");
}

void main() {
    long begin = System.nanoTime();
    List<Process> children = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
        Process p = Process.target(a -> task(a.get(0))).args(i).build();
        p.start();
        children.add(p);
    }
    for (Process p : children) {
        p.join();
    }
    println((System.nanoTime() - begin) / 1e9);
    println("main");
}
