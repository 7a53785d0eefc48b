package dev.procession.multiprocessing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The JVMs that {@link StartMethod#PREFORK} keeps ready: booted, with the classes loaded that every child needs, waiting
 * for work on their standard input. The end of that input, which is the end of this process, ends them.
 */
final class ReadyJvms implements Runnable {

    /** Instead of a process's name on the command line; a name would be one word there, whatever it is. */
    private static final String[] NAME = {"ready", "for", "work"};

    /** What a ready JVM is sent before its work, to see whether it is there. */
    private static final int WAKE = 1;

    /** Each takes some 35 MB, so not more than a lesson starts at once. */
    private static final int MOST = 4;

    /** Those who have just got work should have the processors for themselves, in milliseconds. */
    private static final long PAUSE = 300;

    private static volatile @Nullable ReadyJvms instance;

    private final Deque<java.lang.Process> ready = new ArrayDeque<>();
    private long lastTaken;
    private boolean closed;

    private ReadyJvms() {}

    static StartMethod method() {
        return instance == null ? StartMethod.SPAWN : StartMethod.PREFORK;
    }

    static synchronized void use(StartMethod method) {
        ReadyJvms current = instance;
        if (method == StartMethod.SPAWN && current != null) {
            instance = null;
            current.close();
        } else if (method == StartMethod.PREFORK && current == null) {
            ExitRules.install();
            ReadyJvms made = new ReadyJvms();
            made.open();
            instance = made;
            Thread thread = new Thread(null, made, "ready JVMs", 128 << 10);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** One that is ready, or one that is started now. */
    static java.lang.Process take(String name) {
        ReadyJvms current = instance;
        java.lang.Process taken = current == null ? null : current.take();
        return taken != null ? taken : ChildJvm.launch(name);
    }

    private synchronized java.lang.@Nullable Process take() {
        lastTaken = System.nanoTime();
        notify();
        for (java.lang.Process next; (next = ready.poll()) != null; ) {
            if (wake(next)) {
                return next;
            }
            ThisProcess.trace().exited(next.pid(), null);
        }
        return null;
    }

    /** One that has been killed may be reported as alive for a moment, but its end of the pipe is closed. */
    private static boolean wake(java.lang.Process jvm) {
        if (!jvm.isAlive()) {
            return false;
        }
        try {
            OutputStream out = jvm.getOutputStream();
            out.write(WAKE);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The first ones; all or none. */
    private void open() {
        try {
            fill();
        } catch (MultiprocessingException e) {
            close();
            throw e;
        }
    }

    private synchronized void fill() {
        while (!closed && ready.size() < MOST) {
            java.lang.Process jvm = ChildJvm.launch(NAME);
            ThisProcess.trace().prepared(jvm.pid());
            ready.add(jvm);
        }
    }

    @Override
    public void run() {
        if (ThisProcess.loader() == null) {
            WarmUp.startNobody(); // where there is a loader, the shell has made main warm
        }
        try {
            while (awaitTurn()) {
                fill();
            }
        } catch (InterruptedException | MultiprocessingException e) {
            // start() will launch JVMs itself, and say what stands in the way
        }
    }

    private synchronized boolean awaitTurn() throws InterruptedException {
        while (!closed) {
            long rest = PAUSE - (System.nanoTime() - lastTaken) / 1_000_000;
            if (ready.size() >= MOST) {
                wait();
            } else if (rest > 0) {
                wait(rest);
            } else {
                return true;
            }
        }
        return false;
    }

    /** Ends those that have no work; called when this process ends. */
    static void closeAll() {
        ReadyJvms current = instance;
        if (current != null) {
            current.close();
        }
    }

    private synchronized void close() {
        closed = true;
        notify();
        for (java.lang.Process each : ready) {
            each.destroyForcibly(); // it has nothing to tidy up, and may still be booting
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
