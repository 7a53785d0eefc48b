import static dev.procession.multiprocessing.Multiprocessing.*;

void chore(String name, int seconds) {
    println(name + " begins");
    sleep(seconds);
    println(name + " ends");
}

void main() {
    long begin = System.nanoTime();
    chore("laundry", 1);
    chore("water", 2);
    chore("rice", 3);
    println((System.nanoTime() - begin) / 1e9);
}
