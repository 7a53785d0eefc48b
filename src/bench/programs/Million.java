import static dev.procession.multiprocessing.Multiprocessing.println;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Four producers send ten million messages through one queue to two consumers; main checks that all arrived once. */
public class Million {
    private static final int PRODUCERS = 4;
    private static final int CONSUMERS = 2;
    private static final int EACH = 2_500_000;
    private static final int PLACES = 10_000;
    private static final int END = -1;

    static void produce(Queue<Integer> queue, int producer) {
        for (int i = 0; i < EACH; i++) {
            queue.put(producer * EACH + i);
        }
    }

    static void consume(Queue<Integer> queue, Queue<Object> results) {
        BitSet seen = new BitSet(PRODUCERS * EACH);
        int[] last = new int[PRODUCERS];
        long got = 0;
        long wrong = 0;
        for (int message; (message = queue.get()) != END; ) {
            if (++got % 500_000 == 0) {
                println("got " + got);
            }
            int producer = message / EACH;
            int number = message % EACH + 1;
            if (number <= last[producer]) {
                wrong++;
            }
            last[producer] = number;
            seen.set(message);
        }
        results.put(new long[] {got, wrong});
        results.put(seen.toLongArray());
    }

    public static void main(String[] args) {
        Queue<Integer> queue = new Queue<>(PLACES);
        List<Queue<Object>> results = new ArrayList<>();
        for (int i = 0; i < CONSUMERS; i++) {
            Queue<Object> result = new Queue<>();
            results.add(result);
            Process.target(a -> consume(a.get(0), a.get(1)))
                    .args(queue, result)
                    .build()
                    .start();
        }
        long before = System.nanoTime();
        List<Process> producers = new ArrayList<>();
        for (int i = 0; i < PRODUCERS; i++) {
            Process producer = Process.target(a -> produce(a.get(0), a.get(1)))
                    .args(queue, i)
                    .build();
            producer.start();
            producers.add(producer);
        }
        for (Process producer : producers) {
            producer.join();
        }
        for (int i = 0; i < CONSUMERS; i++) {
            queue.put(END);
        }
        long got = 0;
        long wrong = 0;
        BitSet seen = new BitSet();
        for (Queue<Object> result : results) {
            long[] counts = (long[]) result.get();
            got += counts[0];
            wrong += counts[1];
            seen.or(BitSet.valueOf((long[]) result.get()));
        }
        long after = System.nanoTime();
        println("messages " + got);
        println("lost " + (PRODUCERS * EACH - seen.cardinality()));
        println("duplicated " + (got - seen.cardinality()));
        println("reordered " + wrong);
        println("rate " + (long) (got / ((after - before) / 1e9)));
    }
}
