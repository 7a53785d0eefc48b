import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void shower(String name) {
    println(name + " goes in");
    sleep(1);
    println(name + " comes out");
}

void main() {
    new Process(() -> shower("A")).start();
    new Process(() -> shower("B")).start();
}
