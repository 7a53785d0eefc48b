import static dev.procession.multiprocessing.Multiprocessing.println;
import static dev.procession.multiprocessing.Multiprocessing.sleep;

import dev.procession.multiprocessing.Process;

/** Starts many children at once, which stay alive. Each prints the time at which it wrote its first line. */
public class Growth {
    static void work() {
        println("first line");
        long after = System.nanoTime();
        println("after " + after);
        sleep(600);
    }

    public static void main(String[] args) {
        int children = Integer.parseInt(System.getenv("CHILDREN"));
        long before = System.nanoTime();
        for (int i = 0; i < children; i++) {
            new Process(() -> work()).start();
        }
        println("before " + before);
    }
}
