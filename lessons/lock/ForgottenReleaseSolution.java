import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock stage = new Lock();

void sing(String name) {
    stage.acquire();
    println(name + " sings");
    stage.release();
}

void main() {
    Process p = new Process(() -> sing("A"));
    Process q = new Process(() -> sing("B"));
    p.start();
    q.start();
    p.join(5);
    q.join(5);
    p.kill(); // no effect if they have ended
    q.kill();
}
