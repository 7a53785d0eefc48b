import static dev.procession.multiprocessing.Multiprocessing.println;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

/** A child puts numbers into a queue at full speed, and main gets them. */
public class Items {
    private static final int WARM_UP = 300_000;
    private static final int ITEMS = 500_000;

    static void put(Queue<Integer> queue) {
        for (int i = 0; i < WARM_UP + ITEMS; i++) {
            queue.put(i);
        }
    }

    public static void main(String[] args) {
        Queue<Integer> queue = new Queue<>();
        Process child = Process.target(a -> put(a.get(0))).args(queue).build();
        child.start();
        long before = 0;
        for (int i = 0; i < WARM_UP + ITEMS; i++) {
            if (i == WARM_UP) {
                before = System.nanoTime();
            }
            if (queue.get() != i) {
                throw new IllegalStateException("lost or out of order");
            }
        }
        long after = System.nanoTime();
        child.join();
        println("rate " + (long) (ITEMS / ((after - before) / 1e9)));
    }
}
