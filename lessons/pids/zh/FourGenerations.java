import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void begin(int generation) {
    println("第 " + generation + " 代，共 4 代");
}

void main() {
    begin(1);
}
