import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void page(String name) {
    for (int line = 1; line <= 3; line++) {
        println(name + ": line " + line + " of 3");
        sleep(0.3);
    }
}

void main() {
    new Process(() -> page("A")).start();
    new Process(() -> page("B")).start();
    new Process(() -> page("C")).start();
}
