import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue counter = new IntValue();

void count(String who) {
    checkpoint(who + "1"); // --steps: waits for /go A1, /go B1
    int read = counter.get();
    println("read " + read);
    checkpoint(who + "2");
    counter.set(read + 1);
    println("wrote " + (read + 1));
}

void main() {
    Process a = new Process(() -> count("A"));
    Process b = new Process(() -> count("B"));
    a.start();
    b.start();
    a.join();
    b.join();
    println("counted: " + counter.get());
}
