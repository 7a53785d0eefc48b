import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void compute(String name) {
    long sum = 0;
    for (int i = 0; i < 500_000_000; i++) {
        sum += i % 7;
    }
    println(name + " 算出 " + sum);
}

void main() {
    new Process(() -> compute("第一个子进程")).start();
    new Process(() -> compute("第二个子进程")).start();
    new Process(() -> compute("第三个子进程")).start();
}
