import dev.procession.multiprocessing.Pool;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

int square(int x) {
    println(currentProcess().name() + " 拿到 " + x);
    sleep(0.5);
    return x * x;
}

void main() {
    Pool pool = new Pool(4);
    println(pool.map(x -> square(x), List.of(1, 2, 3, 4, 5, 6, 7, 8)));
    pool.close();
    pool.join();
}
