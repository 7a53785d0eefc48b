import static dev.procession.multiprocessing.Multiprocessing.*;

void work(String chore, int step) {
    println(chore + "：第 " + step + " 步，共 3 步");
    long end = System.nanoTime() + 200_000_000;
    while (System.nanoTime() < end) {} // 手上正忙着
}

void main() {
    for (int step = 1; step <= 3; step++) {
        work("烧饭", step);
        work("烧水", step);
        work("洗衣服", step);
    }
}
