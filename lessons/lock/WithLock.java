import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock printer = new Lock();

void page(String name) {
    printer.acquire();
    for (int line = 1; line <= 3; line++) {
        println(name + ": line " + line + " of 3");
        sleep(0.3);
    }
    printer.release();
}

void main() {
    new Process(() -> page("A")).start();
    new Process(() -> page("B")).start();
    new Process(() -> page("C")).start();
}
