import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock red = new Lock();
Lock blue = new Lock();

void move(String clerk, Lock first, Lock second) {
    first.acquire();
    sleep(1); // looks into the account
    second.acquire();
    println(clerk + " has moved the money");
    second.release();
    first.release();
}

void main() {
    Process a = new Process(() -> move("A", red, blue));
    Process b = new Process(() -> move("B", blue, red));
    a.start();
    b.start();
    a.join(5);
    b.join(5);
    a.kill(); // no effect if it has ended
    b.kill();
}
