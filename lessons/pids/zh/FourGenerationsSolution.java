import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void begin(int generation) {
    println("第 " + generation + " 代，共 4 代");
    if (generation < 4) {
        Process p = new Process(() -> begin(generation + 1));
        p.start();
        p.join();
    }
}

void main() {
    begin(1);
}
