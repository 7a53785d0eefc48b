import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue sold = new IntValue(0);

void sell() {
    println("sells three");
    sold.set(sold.get() + 3);
}

void main() {
    Process p = new Process(() -> sell());
    p.start();
    p.join();
    println("sold: " + sold.get());
}
