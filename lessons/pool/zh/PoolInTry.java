import dev.procession.multiprocessing.Pool;

import static dev.procession.multiprocessing.Multiprocessing.*;

int task(int x) {
    sleep(x);
    println("做完：" + x);
    return x;
}

void main() {
    Pool pool = new Pool(2);
    try (var held = pool.hold()) {
        pool.applyAsync(x -> task(x), 5); // 没有谁要它的结果
        println("结果：" + pool.apply(x -> task(x), 1));
    }
    pool.join();
    println("主进程");
}
