import static dev.procession.multiprocessing.Multiprocessing.*;

void work(String chore, int step) {
    println(chore + "：第几步 " + step);
    sleep(0.3);
}

void main() {
    for (int step = 1; step <= 3; step++) {
        work("烧饭", step);
        work("烧水", step);
        work("洗衣服", step);
    }
}
