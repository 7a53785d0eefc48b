import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void chore(String name) {
    sleep(1);
    println(name + " is done");
}

void main() {
    new Process(() -> chore("rice")).start();
    new Process(() -> chore("water")).start();
    chore("laundry"); // give this to a child, too
}
