import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void begin(int generation) {
    println("generation " + generation + " of 4");
}

void main() {
    begin(1);
}
