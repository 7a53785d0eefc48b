import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void compute(String name) {
    long sum = 0;
    for (int i = 0; i < 500_000_000; i++) {
        sum += i % 7;
    }
    println(name + " has calculated " + sum);
}

void main() {
    new Process(() -> compute("the first child")).start();
    new Process(() -> compute("the second child")).start();
    new Process(() -> compute("the third child")).start();
}
