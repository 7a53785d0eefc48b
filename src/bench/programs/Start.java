import static dev.procession.multiprocessing.Multiprocessing.println;

import dev.procession.multiprocessing.Process;

/** Starts three children one after the other. Each prints the time at which it wrote its first line. */
public class Start {
    static void work() {
        println("first line");
        long after = System.nanoTime();
        println("after " + after);
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            Process child = new Process(() -> work());
            long before = System.nanoTime();
            child.start();
            child.join();
            println("before " + before);
        }
    }
}
