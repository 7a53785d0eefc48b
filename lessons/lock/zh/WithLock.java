import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock printer = new Lock();

void page(String name) {
    printer.acquire();
    for (int line = 1; line <= 3; line++) {
        println(name + "：第 " + line + " 行");
        sleep(0.3);
    }
    printer.release();
}

void main() {
    new Process(() -> page("甲")).start();
    new Process(() -> page("乙")).start();
    new Process(() -> page("丙")).start();
}
