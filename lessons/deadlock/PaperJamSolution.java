import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock printer = new Lock();

void page(String name, int sheets) {
    try (var held = printer.hold()) {
        if (sheets == 0) {
            throw new IllegalStateException("no paper for " + name);
        }
        println(name + " is printed");
    }
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
