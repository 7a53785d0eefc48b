import dev.procession.multiprocessing.Barrier;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;
import java.util.ArrayList;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue counter = new IntValue();
Barrier start = new Barrier(4);

void count() {
    start.await(); // 等四个都到齐
    for (int i = 0; i < 1_000_000; i++) {
        counter.increment();
    }
}

void main() {
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
        Process p = new Process(() -> count());
        p.start();
        children.add(p);
    }
    for (Process p : children) {
        p.join();
    }
    println("数到：" + counter.get());
    println("丢失：" + (4_000_000 - counter.get()));
}
