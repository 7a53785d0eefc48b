import dev.procession.multiprocessing.Pool;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

int slow(int x) {
    sleep(1);
    return 10 * x;
}

void main() {
    Pool pool = new Pool(1);
    println(pool.map(x -> slow(x), List.of(1, 2, 3)));
    pool.close();
    pool.join();
}
