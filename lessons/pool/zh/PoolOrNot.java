import dev.procession.multiprocessing.Pool;
import java.util.ArrayList;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

int square(int x) {
    sleep(0.5);
    return x * x;
}

double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
}

void main() {
    List<Integer> numbers = List.of(1, 2, 3, 4, 5, 6, 7, 8);

    long begin = System.nanoTime();
    List<Integer> squares = new ArrayList<>();
    for (int x : numbers) {
        squares.add(square(x));
    }
    println("逐个计算：" + secondsSince(begin));

    begin = System.nanoTime();
    Pool pool = new Pool(4);
    List<Integer> same = pool.map(x -> square(x), numbers);
    println("四个进程的池：" + secondsSince(begin));
    println("结果相同：" + squares.equals(same));
    pool.close();
    pool.join();
}
