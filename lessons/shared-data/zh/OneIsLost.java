import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue counter = new IntValue();

void count() {
    counter.set(counter.get() + 1);
}

void main() {
    Process a = new Process(() -> count());
    Process b = new Process(() -> count());
    a.start();
    b.start();
    a.join();
    b.join();
    println("最后数到：" + counter.get());
}
