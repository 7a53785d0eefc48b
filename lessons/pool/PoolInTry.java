import dev.procession.multiprocessing.Pool;

import static dev.procession.multiprocessing.Multiprocessing.*;

int task(int x) {
    sleep(x);
    println("done: " + x);
    return x;
}

void main() {
    Pool pool = new Pool(2);
    try (var held = pool.hold()) {
        pool.applyAsync(x -> task(x), 5); // nobody asks for its result
        println("result: " + pool.apply(x -> task(x), 1));
    }
    pool.join();
    println("main");
}
