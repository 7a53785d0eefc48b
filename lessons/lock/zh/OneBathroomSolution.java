import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock bathroom = new Lock();

void shower(String name) {
    try (var held = bathroom.hold()) {
        println(name + "进去");
        sleep(1);
        println(name + "出来");
    }
}

void main() {
    new Process(() -> shower("甲")).start();
    new Process(() -> shower("乙")).start();
}
