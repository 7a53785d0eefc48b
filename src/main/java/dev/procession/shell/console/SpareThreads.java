package dev.procession.shell.console;

/**
 * Threads that do nothing, and end when the system allows no more. A JVM handles SIGTERM and Ctrl-C in a new thread each,
 * so without these a shell at the limit would be deaf to both.
 */
final class SpareThreads {

    private static final int COUNT = 2;
    private static final int STACK_BYTES = 128 << 10;

    private static final SpareThreads held = new SpareThreads();

    private boolean holding;

    private SpareThreads() {}

    /** Starts the threads, unless they run already. */
    static void hold() {
        held.begin();
    }

    /** Ends the threads. */
    static void release() {
        held.end();
    }

    private synchronized void begin() {
        if (holding) {
            return;
        }
        holding = true;
        for (int i = 0; i < COUNT; i++) {
            Thread thread = new Thread(null, this::await, "spare", STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private synchronized void await() {
        try {
            while (holding) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        holding = false;
        notifyAll();
    }
}
