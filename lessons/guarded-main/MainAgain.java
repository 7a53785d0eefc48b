import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    begin(1);
}

void begin(int round) {
    println("the program begins, round " + round);
    if (round < 4) { // without this line: no end
        Process p = new Process(() -> begin(round + 1));
        p.start();
        p.join();
    }
}
