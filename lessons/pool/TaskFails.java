import dev.procession.multiprocessing.Pool;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

int divide(int x) {
    println("12 / " + x);
    return 12 / x;
}

void main() {
    Pool pool = new Pool(2);
    try {
        println(pool.map(x -> divide(x), List.of(1, 2, 0, 3)));
    } catch (ArithmeticException e) {
        println("main catches: " + e.getMessage());
    }
    println(pool.map(x -> divide(x), List.of(4, 6)));
    pool.close();
    pool.join();
}
