import static dev.procession.multiprocessing.Multiprocessing.println;

import dev.procession.multiprocessing.Process;

/** Three children, one after the other; each says when its first line was written. */
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
