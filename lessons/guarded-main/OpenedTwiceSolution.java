import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void open() {
    println("the shop opens");
}

void sell(String what) {
    println("sold: " + what);
}

void main() {
    open();
    new Process(() -> sell("a bun")).start();
    new Process(() -> sell("tea")).start();
}
