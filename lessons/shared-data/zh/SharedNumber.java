import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue number = new IntValue(100);

void task() {
    number.set(number.get() + 1);
    println("子进程：" + number.get());
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    p.join();
    println("主进程：" + number.get());
}
