import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void begin(int generation) {
    println("generation " + generation + " of 4");
    if (generation < 4) {
        Process p = new Process(() -> begin(generation + 1));
        p.start();
        p.join();
    }
}

void main() {
    begin(1);
}
