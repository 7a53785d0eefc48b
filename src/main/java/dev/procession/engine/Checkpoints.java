package dev.procession.engine;

import dev.procession.multiprocessing.internal.process.MainProgram;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the processes of a run that wait at checkpoints, and lets each of them go on when the student says so.
 *
 * <p>Steps follow each other: a process is released only when the process that was released before it has come to its
 * next wait, or to its end. Otherwise both would run at the same time, and chance would decide their order again.
 */
public final class Checkpoints {

    /** The longest wait for the end of a step. A process that takes longer may compute for ever and is not awaited. */
    private static final long MAX_STEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TraceWriter trace;
    private final Set<Long> moving = new HashSet<>();
    private final List<Waiter> stops = new ArrayList<>();

    /**
     * A process that waits at a checkpoint.
     *
     * @param since the number, in that process, of the event with which the wait began
     * @param name the name of the checkpoint
     */
    public record Waiter(long pid, long since, String name) {}

    Checkpoints(TraceWriter trace) {
        this.trace = trace;
    }

    void open() throws IOException {
        File signs = MainProgram.goDirectory(trace.file());
        if (!signs.mkdir()) {
            throw new IOException("cannot make " + signs);
        }
    }

    synchronized void note(Event event) {
        if (event instanceof Event.Waiting || event instanceof Event.Exited) {
            long pid = event instanceof Event.Exited exited ? exited.process() : event.pid();
            if (moving.remove(pid)) {
                notifyAll();
            }
        }
        if (event instanceof Event.Waiting wait && wait.what() == Waits.CHECKPOINT) {
            stops.add(new Waiter(wait.pid(), wait.seq(), wait.name()));
        } else if (event instanceof Event.Resumed resumed) {
            stops.removeIf(stop -> stop.pid() == resumed.pid() && stop.since() == resumed.since());
        } else if (event instanceof Event.Exited exited) {
            stops.removeIf(stop -> stop.pid() == exited.process());
        }
    }

    /** The processes that wait now, in the order in which they arrived. */
    public synchronized List<Waiter> waiting() {
        return List.copyOf(stops);
    }

    /**
     * Lets one process go on when the step before has ended or has taken too long, and records this in the trace.
     *
     * @return false if the process does not wait any more
     * @throws IOException if the file that lets it go on cannot be made
     */
    public synchronized boolean letGo(Waiter stop) throws IOException, InterruptedException {
        awaitStep();
        return release(stop);
    }

    /** Lets all waiting processes go on at once. */
    public synchronized void letAllGo() throws IOException, InterruptedException {
        awaitStep();
        for (Waiter stop : waiting()) {
            release(stop);
        }
    }

    private void awaitStep() throws InterruptedException {
        long deadline = System.nanoTime() + MAX_STEP_NANOS;
        for (long left; !moving.isEmpty() && (left = deadline - System.nanoTime()) > 0; ) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        moving.clear();
    }

    private boolean release(Waiter stop) throws IOException {
        if (!stops.remove(stop)) {
            return false;
        }
        moving.add(stop.pid());
        trace.letGo(stop.pid(), stop.since(), stop.name());
        MainProgram.goFile(trace.file(), stop.pid(), stop.since()).createNewFile();
        return true;
    }

    /**
     * Deletes the files that let processes go on and that are left, since a process ended before it deleted its file.
     */
    void close() {
        File signs = MainProgram.goDirectory(trace.file());
        File[] left = signs.listFiles();
        if (left != null) {
            for (File sign : left) {
                sign.delete();
            }
            signs.delete();
        }
    }
}
