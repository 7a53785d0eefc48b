import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock printer = new Lock();

void page(String name, int sheets) {
    printer.acquire();
    if (sheets == 0) {
        throw new IllegalStateException("no paper for " + name);
    }
    println(name + " is printed");
    printer.release();
}

void main() {
    Process a = new Process(() -> page("A", 0));
    Process b = new Process(() -> page("B", 1));
    a.start();
    a.join();
    b.start();
    b.join(5);
    b.kill(); // no effect if it has ended
}
