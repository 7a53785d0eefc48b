package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.MultiprocessingException;
import dev.procession.multiprocessing.StartMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The JVMs that {@link StartMethod#PREFORK} keeps ready. Each has booted, has loaded the classes that every child
 * needs, and waits for work on its standard input. That input ends when this process ends, and then the ready JVM ends
 * too.
 */
public final class ReadyJvms implements Runnable {

    /** How many to keep. Each takes about 35 MB; a lesson seldom starts more children at once. */
    private static final int MOST_READY = 4;

    /**
     * How long, in milliseconds, to launch nothing after a JVM got work, so that the children at work have the
     * processors.
     */
    private static final long PAUSE_MILLIS = 300;

    private static volatile @Nullable ReadyJvms instance;

    private final Runnable warmUp;
    private final Deque<java.lang.Process> ready = new ArrayDeque<>();
    private long lastTaken;
    private boolean closed;

    private ReadyJvms(Runnable warmUp) {
        this.warmUp = warmUp;
    }

    public static StartMethod method() {
        return instance == null ? StartMethod.SPAWN : StartMethod.PREFORK;
    }

    public static synchronized void use(StartMethod method, Runnable warmUp) {
        ReadyJvms current = instance;
        if (method == StartMethod.SPAWN && current != null) {
            instance = null;
            current.close();
        } else if (method == StartMethod.PREFORK && current == null) {
            ReadyJvms made = new ReadyJvms(warmUp);
            made.open();
            instance = made;
            Thread thread = new Thread(null, made, "ready JVMs", 128 << 10);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Takes a ready JVM, or launches one. */
    static java.lang.Process take(String name) {
        ReadyJvms current = instance;
        java.lang.Process taken = current == null ? null : current.take();
        if (taken == null && ThisProcess.STEERED) {
            taken = SteeredSpares.take();
        }
        return taken != null ? taken : ChildJvm.launch(name);
    }

    private synchronized java.lang.@Nullable Process take() {
        lastTaken = System.nanoTime();
        notify();
        for (java.lang.Process next; (next = ready.poll()) != null; ) {
            if (ChildJvm.wake(next)) {
                return next;
            }
            ThisProcess.trace().exited(next.pid(), null);
        }
        return null;
    }

    /** Launches the first JVMs: all of them, or none if one launch fails. */
    private void open() {
        try {
            fill();
        } catch (MultiprocessingException e) {
            close();
            throw e;
        }
    }

    private synchronized void fill() {
        while (!closed && ready.size() < MOST_READY) {
            java.lang.Process jvm = ChildJvm.launch(ChildJvm.READY);
            ThisProcess.trace().prepared(jvm.pid());
            ready.add(jvm);
        }
    }

    @Override
    public void run() {
        if (ThisProcess.loader() == null) {
            warmUp.run(); // under the shell, main was warmed up before
        }
        try {
            while (awaitTurn()) {
                fill();
            }
        } catch (InterruptedException | MultiprocessingException e) {
            // start() launches a JVM itself from now on, and reports the failure
        }
    }

    private synchronized boolean awaitTurn() throws InterruptedException {
        while (!closed) {
            long rest = PAUSE_MILLIS - (System.nanoTime() - lastTaken) / 1_000_000;
            if (ready.size() >= MOST_READY) {
                wait();
            } else if (rest > 0) {
                wait(rest);
            } else {
                return true;
            }
        }
        return false;
    }

    /** Ends the JVMs that have no work. Called when this process ends. */
    static void closeAll() {
        if (ThisProcess.STEERED) {
            SteeredSpares.close();
        }
        ReadyJvms current = instance;
        if (current != null) {
            current.close();
        }
    }

    private synchronized void close() {
        closed = true;
        notify();
        for (java.lang.Process each : ready) {
            each.destroyForcibly(); // it has nothing to clean up, and may still be booting
        }
        boolean interrupted = false;
        for (java.lang.Process next; (next = ready.poll()) != null; ) {
            interrupted |= awaitEnd(next);
            ThisProcess.trace().exited(next.pid(), null);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether the thread was interrupted meanwhile */
    private static boolean awaitEnd(java.lang.Process jvm) {
        boolean interrupted = false;
        while (true) {
            try {
                jvm.waitFor();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
