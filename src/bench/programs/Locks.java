import static dev.procession.multiprocessing.Multiprocessing.println;

import dev.procession.multiprocessing.Barrier;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

/** Acquires and releases a lock: alone, and in competition with another process that does the same. */
public class Locks {
    private static final int WARM_UP = 2_000_000;
    private static final int TIMES = 1_000_000;
    private static final int BLOCK = 100;
    private static final long CONTEND = 1_000_000_000L;

    static void use(Lock lock, int times) {
        for (int i = 0; i < times; i++) {
            lock.acquire();
            lock.release();
        }
    }

    static void contend(Lock lock, Queue<Long> results, Barrier together) {
        use(new Lock(), WARM_UP);
        together.await();
        long end = System.nanoTime() + CONTEND;
        long count = 0;
        while (System.nanoTime() < end) {
            use(lock, BLOCK);
            count += BLOCK;
        }
        results.put(count);
    }

    public static void main(String[] args) {
        Lock lock = new Lock();
        use(lock, WARM_UP);
        long before = System.nanoTime();
        use(lock, TIMES);
        long after = System.nanoTime();
        println("free " + (after - before) * 1000 / TIMES);

        Queue<Long> results = new Queue<>();
        Barrier together = new Barrier(2);
        for (int i = 0; i < 2; i++) {
            Process.target(a -> contend(a.get(0), a.get(1), a.get(2)))
                    .args(lock, results, together)
                    .build()
                    .start();
        }
        println("contended " + CONTEND * 1000 / (results.get() + results.get()));
    }
}
