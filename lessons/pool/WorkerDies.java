import dev.procession.multiprocessing.Pool;
import dev.procession.multiprocessing.WorkerDiedException;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

int task(int x) {
    println(currentProcess().name() + " takes " + x);
    sleep(0.5);
    if (x == 0) {
        System.exit(3);
    }
    return x;
}

void main() {
    Pool pool = new Pool(2);
    try {
        pool.apply(x -> task(x), 0);
    } catch (WorkerDiedException e) {
        println("main catches: " + e.getMessage());
    }
    println(pool.map(x -> task(x), List.of(1, 2, 3, 4)));
    pool.close();
    pool.join();
}
