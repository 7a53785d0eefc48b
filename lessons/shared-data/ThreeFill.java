import dev.procession.multiprocessing.IntArray;
import dev.procession.multiprocessing.Process;
import java.util.ArrayList;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntArray squares = new IntArray(9);

void fill(int from) {
    for (int i = from; i < from + 3; i++) {
        squares.set(i, i * i);
        sleep(0.2);
    }
}

void main() {
    println("before: " + squares.toList());
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
        int from = 3 * i;
        Process p = new Process(() -> fill(from));
        p.start();
        children.add(p);
    }
    for (Process p : children) {
        p.join();
    }
    println("after: " + squares.toList());
}
