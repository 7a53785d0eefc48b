import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void shower(String name) {
    println(name + "进去");
    sleep(1);
    println(name + "出来");
}

void main() {
    new Process(() -> shower("甲")).start();
    new Process(() -> shower("乙")).start();
}
