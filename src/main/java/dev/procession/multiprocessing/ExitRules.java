package dev.procession.multiprocessing;

import dev.procession.trace.Event.Waits;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What multiprocessing does at the end of every process that ends by itself, by returning or by {@code System.exit}:
 * daemonic children are terminated, then all children are waited for. A process that a signal ends, or
 * {@code Runtime.halt}, does none of it.
 */
final class ExitRules implements Runnable {

    private static boolean installed;
    private static volatile boolean workIsDone;
    private static volatile boolean ending;
    private static final List<Outbox> unsent = new CopyOnWriteArrayList<>();
    private static final List<Closeable> last = new CopyOnWriteArrayList<>();

    private ExitRules() {}

    static synchronized void install() {
        if (!installed) {
            installed = true;
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(null, new ExitRules(), "exit rules"));
            } catch (IllegalStateException e) {
                throw new IllegalStateException("a process that is ending cannot start another");
            }
        }
    }

    /** Whether this process is about to end: nothing should be started any more. */
    static boolean isEnding() {
        return ending;
    }

    /** The target has returned or thrown: if the process ends now, it does not end by {@code System.exit}. */
    static void workIsDone() {
        workIsDone = true;
    }

    /** What was put into a queue and is not there yet holds up the end of the process, after that of its children. */
    static void awaitAtEnd(Outbox outbox) {
        unsent.add(outbox);
        try {
            install();
        } catch (IllegalStateException e) {
            // the process is ending, and whoever puts something now is too late
        }
    }

    /** Something that must be closed as the very last thing before the JVM goes. */
    static void closeLast(Closeable closeable) {
        last.add(closeable);
    }

    @Override
    public void run() {
        ending = true;
        List<ChildProcess> started = new ArrayList<>();
        for (Process child : ThisProcess.children()) {
            ChildProcess process = child.started();
            if (process != null) {
                started.add(process);
                if (child.endsWithItsParent()) {
                    process.signal(false);
                }
            }
        }
        if (!started.isEmpty() || !unsent.isEmpty()) {
            EndSignals.endAtOnce();
        }
        for (ChildProcess child : started) {
            child.awaitEnd(Waits.EXIT, -1);
        }
        for (Outbox outbox : unsent) {
            outbox.finish();
        }
        ReadyJvms.closeAll();
        System.out.flush();
        System.err.flush();
        if (!workIsDone) {
            ThisProcess.endsOnPurpose();
        }
        close();
    }

    private static void close() {
        for (Closeable closeable : last) {
            try {
                closeable.close();
            } catch (IOException e) {
                // the process ends in any case
            }
        }
    }
}
