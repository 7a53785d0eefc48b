import static dev.procession.multiprocessing.Multiprocessing.*;

void chore(String name, int seconds) {
    println(name + "开始");
    sleep(seconds);
    println(name + "结束");
}

void main() {
    long begin = System.nanoTime();
    chore("洗衣服", 1);
    chore("烧水", 2);
    chore("烧饭", 3);
    println((System.nanoTime() - begin) / 1e9);
}
