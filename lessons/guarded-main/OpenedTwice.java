import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void open() {
    println("the shop opens");
}

void sell(String what) {
    open();
    println("sold: " + what);
}

void main() {
    new Process(() -> sell("a bun")).start();
    new Process(() -> sell("tea")).start();
}
