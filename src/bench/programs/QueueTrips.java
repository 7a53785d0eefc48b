import static dev.procession.multiprocessing.Multiprocessing.println;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

/** Main and a child send a number back and forth through two queues. */
public class QueueTrips {
    private static final int WARM_UP = 20_000;
    private static final int TRIPS = 20_000;

    static void echo(Queue<Integer> there, Queue<Integer> back) {
        for (int i = 0; i < WARM_UP + TRIPS; i++) {
            back.put(there.get());
        }
    }

    public static void main(String[] args) {
        Queue<Integer> there = new Queue<>();
        Queue<Integer> back = new Queue<>();
        Process child =
                Process.target(a -> echo(a.get(0), a.get(1))).args(there, back).build();
        child.start();
        trips(WARM_UP, there, back);
        long before = System.nanoTime();
        trips(TRIPS, there, back);
        long after = System.nanoTime();
        child.join();
        println("nanos " + (after - before) / TRIPS);
    }

    static void trips(int count, Queue<Integer> there, Queue<Integer> back) {
        for (int i = 0; i < count; i++) {
            there.put(i);
            if (back.get() != i) {
                throw new IllegalStateException("lost or out of order");
            }
        }
    }
}
