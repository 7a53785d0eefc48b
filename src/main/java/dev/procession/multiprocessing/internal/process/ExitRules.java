package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.trace.Event.Waits;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What this library does when a process ends by itself, by returning from main or by {@code System.exit}: it terminates
 * the daemonic children, waits for all children, and then waits until its items in queues are sent. Does not run when a
 * signal or {@code Runtime.halt} ends the process.
 */
public final class ExitRules implements Runnable {

    private static boolean installed;
    private static volatile boolean workIsDone;
    private static volatile boolean ending;
    private static final List<Unsent> unsent = new CopyOnWriteArrayList<>();
    private static final List<Closeable> closedLast = new CopyOnWriteArrayList<>();

    private ExitRules() {}

    /** Items that this process has put into a queue and that may not be sent yet. */
    public interface Unsent {
        /** Waits until all of them are sent. */
        void finish();
    }

    public static synchronized void install() {
        if (!installed) {
            installed = true;
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(null, new ExitRules(), "exit rules"));
            } catch (IllegalStateException e) {
                throw new IllegalStateException("a process that is ending cannot start another");
            }
        }
    }

    /** Whether this process is ending, so that it must not start anything. */
    public static boolean isEnding() {
        return ending;
    }

    /**
     * Records that the target has returned or thrown. If the process ends now, it does not end by {@code System.exit}.
     */
    public static void markWorkDone() {
        workIsDone = true;
    }

    /**
     * Makes the end of this process wait, after the end of its children, until all items that it has put into a queue
     * are sent.
     */
    public static void awaitAtEnd(Unsent items) {
        unsent.add(items);
        try {
            install();
        } catch (IllegalStateException e) {
            // the process is ending already; items put from now on may be lost
        }
    }

    /** Closes something as the very last act of this JVM. */
    public static void closeLast(Closeable closeable) {
        closedLast.add(closeable);
    }

    @Override
    public void run() {
        ending = true;
        if (ThisProcess.STEERED) {
            Gate.takeOver();
        }
        List<ChildProcess<?>> children = ChildProcess.living();
        for (ChildProcess<?> child : children) {
            if (child.owner().endsWithItsParent()) {
                child.signal(false);
            }
        }
        if (!children.isEmpty() || !unsent.isEmpty()) {
            TerminationSignals.endAtOnce();
        }
        for (ChildProcess<?> child : children) {
            child.awaitEnd(Waits.EXIT, -1);
        }
        for (Unsent each : unsent) {
            each.finish();
        }
        ReadyJvms.closeAll();
        System.out.flush();
        System.err.flush();
        if (ThisProcess.STEERED) {
            Gate.passEnd();
        }
        if (!workIsDone) {
            ThisProcess.leaveExitNote();
        }
        close();
    }

    private static void close() {
        for (Closeable closeable : closedLast) {
            try {
                closeable.close();
            } catch (IOException e) {
                // the process ends anyway
            }
        }
    }
}
