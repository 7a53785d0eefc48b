import static dev.procession.multiprocessing.Multiprocessing.println;
import static dev.procession.multiprocessing.Multiprocessing.sleep;

import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.StartMethod;

/** As Start, with JVMs that were booted in advance. */
public class PreforkStart {
    static void work() {
        println("first line");
        long after = System.nanoTime();
        println("after " + after);
    }

    public static void main(String[] args) {
        Multiprocessing.setStartMethod(StartMethod.PREFORK);
        sleep(2);
        for (int i = 0; i < 3; i++) {
            Process child = new Process(() -> work());
            long before = System.nanoTime();
            child.start();
            child.join();
            println("before " + before);
        }
    }
}
