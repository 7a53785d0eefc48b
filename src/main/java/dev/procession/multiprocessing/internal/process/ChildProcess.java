package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.InterruptedWaitException;
import dev.procession.multiprocessing.internal.copy.TransferableConnection;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Probe;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.ExitStatus;
import dev.procession.trace.TraceWriter;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A started child as its parent sees it. A thread waits for the child's end, which the operating system reports. Joins
 * return only then, and only after everything that the child wrote to its file descriptors has been read.
 */
public final class ChildProcess<P extends ProcessObject> {

    /** How long, in milliseconds, to read on from the pipe of a child that has ended. */
    private static final long LAST_OUTPUT_MILLIS = 500;

    private static final int MOST_TRACED_JOINS = 100;

    private static final Set<ChildProcess<?>> living = Collections.synchronizedSet(new LinkedHashSet<>());
    private static volatile @Nullable DepartureListener departureListener;

    private final P owner;
    private final java.lang.Process process;
    private final long pid;
    private final File note;
    private final long startedAt = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Integer exitCode;
    private volatile boolean askedToEnd;
    private volatile boolean killed;
    private @Nullable CompletableFuture<P> sentinel;
    private int tracedJoins;

    /** Whether this process has seen the end, in a steered run. */
    private boolean endIsKnown;

    private ChildProcess(P owner, java.lang.Process process, File note) {
        this.owner = owner;
        this.process = process;
        this.pid = process.pid();
        this.note = note;
    }

    /** Is told of the end of a child before any join of that child returns. */
    public interface DepartureListener {
        void childEnded(long pid);
    }

    public static void setDepartureListener(DepartureListener to) {
        departureListener = to;
    }

    /**
     * The children of this process that have not ended, in a new list. A thread that has seen the exit code of a child
     * does not find the child here.
     */
    public static List<ChildProcess<?>> living() {
        List<ChildProcess<?>> children = new ArrayList<>();
        synchronized (living) {
            for (ChildProcess<?> child : living) {
                if (!child.hasEnded()) {
                    children.add(child);
                }
            }
        }
        return children;
    }

    /** Launches a JVM and gives it its work. The {@link ExitRules} must have been installed. */
    public static <P extends ProcessObject> ChildProcess<P> start(P owner) {
        if (ThisProcess.STEERED) {
            Gate.passStart(owner.name());
        }
        long askedAt = System.nanoTime();
        ChildPayload.Body body = ChildPayload.encode(owner);
        File note = ChildJvm.newNote();
        java.lang.Process process = ReadyJvms.take(owner.name());
        ChildProcess<P> child = new ChildProcess<>(owner, process, note);
        living.add(child);
        if (ThisProcess.STEERED) {
            Gate.started(child.pid, owner.name());
        }
        try {
            child.begin(askedAt, body);
        } catch (RuntimeException | Error e) {
            living.remove(child); // no thread waits for its end, so the end of this process must not wait for it either
            throw e;
        }
        return child;
    }

    /**
     * Runs the code of {@link #start} without launching a process, so that its classes are loaded before the first real
     * start.
     */
    static void rehearse(ProcessObject owner) {
        ChildPayload.Body body = ChildPayload.encode(owner);
        new ChildProcess<>(owner, new NullProcess(), new File("")).begin(System.nanoTime(), body);
    }

    private void begin(long askedAt, ChildPayload.Body body) {
        TraceWriter trace = ThisProcess.trace();
        trace.launched(pid, owner.name());
        for (TransferableConnection connection : body.connections()) {
            connection.addHolder(pid);
        }
        new PayloadDelivery(process, ChildPayload.assemble(pid, askedAt, note, body)).send();
        watch(trace.isOpen());
    }

    private void watch(boolean traced) {
        Thread reader = traced ? daemonThread(new RawOutput(process), "output of " + owner.name()) : null;
        daemonThread(new Reaper(reader), "end of " + owner.name());
    }

    private static Thread daemonThread(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, 256 << 10);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    public P owner() {
        return owner;
    }

    /** A value of {@link System#nanoTime()} at which the process existed. */
    public long startedAt() {
        return startedAt;
    }

    public long pid() {
        return pid;
    }

    @Nullable
    public Integer exitCode() {
        return exitCode;
    }

    public boolean hasEnded() {
        return exitCode != null;
    }

    public void signal(boolean forcibly) {
        if (ThisProcess.STEERED) {
            Gate.pass(Visible.TERMINATE, Gate.process(pid), owner.name(), true, Signals.name(forcibly));
        }
        if (hasEnded()) {
            return;
        }
        askedToEnd = true;
        killed |= forcibly;
        ThisProcess.trace().signalled(pid, Signals.name(forcibly));
        if (ThisProcess.STEERED) {
            Gate.signal(pid, forcibly);
        } else if (forcibly) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
    }

    /** @param nanos negative for no limit */
    public void awaitEnd(long nanos) {
        awaitEnd(Waits.JOIN, nanos);
    }

    /** @throws InterruptedWaitException if the thread is interrupted */
    void awaitEnd(Waits why, long limit) {
        long nanos = ThisProcess.STEERED && !endIsKnown ? passJoin(limit) : limit;
        if (ended.getCount() == 0) {
            if (why == Waits.JOIN && tracedJoins++ < MOST_TRACED_JOINS) {
                // The child has ended, so there is no wait. The event records that what follows comes after the child's
                // end.
                TracedWait.recordOver(why, pid, owner.name(), nanos);
            }
            return;
        }
        try (TracedWait wait = TracedWait.begin(why, pid, owner.name(), nanos)) {
            if (nanos < 0) {
                ended.await();
                wait.end(true);
            } else {
                wait.end(ended.await(nanos, TimeUnit.NANOSECONDS));
            }
        } catch (InterruptedException e) {
            throw Interruption.here();
        }
    }

    /**
     * Stands before a join. Once this process knows of the end, it sees nothing new by joining again.
     *
     * @return the limit, or 0 if it is over
     */
    private long passJoin(long nanos) {
        Visible kind = nanos == 0 ? Visible.LOOK : Visible.JOIN;
        boolean inTime = Gate.pass(kind, Gate.process(pid), owner.name(), false, "", nanos, new EndProbe(this));
        endIsKnown = hasEnded();
        return inTime ? nanos : 0;
    }

    /** Stands before a look at whether the process has ended. */
    public void passLook() {
        if (!endIsKnown) {
            Gate.pass(Visible.LOOK, Gate.process(pid), owner.name(), false, "");
            endIsKnown = hasEnded();
        }
    }

    private record EndProbe(ChildProcess<?> child) implements Probe {
        @Override
        public boolean isPossible() {
            return child.hasEnded();
        }

        @Override
        public long holder() {
            return child.pid;
        }
    }

    public synchronized CompletionStage<P> sentinel() {
        CompletableFuture<P> future = sentinel;
        if (future == null) {
            future = new CompletableFuture<>();
            sentinel = future;
            if (hasEnded()) {
                future.complete(owner);
            }
        }
        return future.minimalCompletionStage();
    }

    private void recordEnd(int status) {
        ThisProcess.trace().exited(pid, status);
        DepartureListener listener = departureListener;
        if (listener != null) {
            listener.childEnded(pid);
        }
        markEnded(status);
        if (ThisProcess.STEERED) {
            Gate.ended(pid, status);
        }
    }

    private synchronized void markEnded(int status) {
        exitCode = status;
        living.remove(this);
        ended.countDown();
        if (sentinel != null) {
            sentinel.complete(owner);
        }
    }

    private int status(int reported) {
        if (ChildJvm.ON_WINDOWS && askedToEnd && reported == 1) {
            return killed ? -9 : -15; // Windows has no signals: a process that another one ended has status 1
        }
        return ExitStatus.of(reported, ExitNote.take(note));
    }

    private final class Reaper implements Runnable {

        private final @Nullable Thread reader;

        Reaper(@Nullable Thread reader) {
            this.reader = reader;
        }

        @Override
        public void run() {
            while (true) {
                try {
                    int reported = process.waitFor();
                    if (reader != null) {
                        reader.join(LAST_OUTPUT_MILLIS);
                    }
                    recordEnd(status(reported));
                    return;
                } catch (InterruptedException e) {
                    // keep waiting: no code interrupts this thread on purpose
                }
            }
        }
    }
}
