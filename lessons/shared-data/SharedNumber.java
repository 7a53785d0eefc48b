import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue number = new IntValue(100);

void task() {
    number.set(number.get() + 1);
    println("child: " + number.get());
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    p.join();
    println("main: " + number.get());
}
