import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock knife = new Lock();
Lock fork = new Lock();

void eat(Lock first, Lock second) {
    first.acquire();
    second.acquire();
    second.release();
    first.release();
}

void main() {
    Process a = new Process(() -> eat(knife, fork), "Ann");
    Process b = new Process(() -> eat(fork, knife), "Ben");
    a.start();
    b.start();
    a.join();
    b.join();
    println("两个人都吃完了");
}
