import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int sold = 0;

void sell() {
    println("sells three");
    sold = sold + 3;
}

void main() {
    Process p = new Process(() -> sell());
    p.start();
    p.join();
    println("sold: " + sold);
}
