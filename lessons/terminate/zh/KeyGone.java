import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock key = new Lock();

void open() {
    key.acquire();
    println("子进程打开保险箱");
    key.release();
}

void main() {
    Process p = new Process(() -> open());
    p.start();
    p.terminate();
    p.join();
    key.acquire();
    println("主进程打开保险箱");
}
