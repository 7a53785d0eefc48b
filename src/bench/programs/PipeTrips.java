import static dev.procession.multiprocessing.Multiprocessing.println;

import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

/** Main and a child send a number back and forth through a pipe. */
public class PipeTrips {
    private static final int WARM_UP = 20_000;
    private static final int TRIPS = 20_000;

    static void echo(Connection end) {
        for (int i = 0; i < WARM_UP + TRIPS; i++) {
            end.send(end.recv());
        }
    }

    public static void main(String[] args) {
        Pipe pipe = Pipe.open();
        Process child = Process.target(a -> echo(a.get(0))).args(pipe.right()).build();
        child.start();
        trips(WARM_UP, pipe.left());
        long before = System.nanoTime();
        trips(TRIPS, pipe.left());
        long after = System.nanoTime();
        child.join();
        println("nanos " + (after - before) / TRIPS);
    }

    static void trips(int count, Connection end) {
        for (int i = 0; i < count; i++) {
            end.send(i);
            if (end.<Integer>recv() != i) {
                throw new IllegalStateException("lost or out of order");
            }
        }
    }
}
