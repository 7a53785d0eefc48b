import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    begin(1);
}

void begin(int round) {
    println("round " + round + ": the program begins");
    if (round < 4) { // without this line: no end
        Process p = new Process(() -> begin(round + 1));
        p.start();
        p.join();
    }
}
