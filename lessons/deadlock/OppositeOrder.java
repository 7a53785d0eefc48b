import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock pan = new Lock();
Lock knife = new Lock();

void cook(String name, Lock first, Lock second) {
    first.acquire();
    println(name + " has one");
    sleep(1);
    second.acquire();
    println(name + " has both");
    second.release();
    first.release();
}

void main() {
    Process p = new Process(() -> cook("A", pan, knife));
    Process q = new Process(() -> cook("B", knife, pan));
    p.start();
    q.start();
    p.join(6);
    println("A is still alive: " + p.isAlive());
    p.kill(); // otherwise this program would never end
    q.kill();
}
