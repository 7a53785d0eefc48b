import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void begin(int generation) {
    println("第几代：" + generation);
}

void main() {
    begin(1);
}
