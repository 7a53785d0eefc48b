package dev.procession.multiprocessing;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Hands a child its work over its standard input. The pipe stays open as long as the parent lives. Work larger than a
 * pipe holds is delivered by a thread, since {@code start()} must not wait until the child has booted.
 */
final class Delivery implements Runnable {

    /** Every system's pipes hold this much, in bytes; Linux holds 65,536, Windows less. */
    private static final int SURELY_FITS = 4096;

    private static final int FITS_ON_LINUX = 60_000;

    private final java.lang.Process process;
    private final byte[] work;

    Delivery(java.lang.Process process, byte[] work) {
        this.process = process;
        this.work = work;
    }

    void send() {
        if (work.length <= (ChildJvm.ON_LINUX ? FITS_ON_LINUX : SURELY_FITS)) {
            run();
        } else {
            Thread thread = new Thread(null, this, "work for " + process.pid(), 256 << 10);
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        try {
            OutputStream out = process.getOutputStream();
            out.write(work);
            out.flush();
        } catch (IOException e) {
            // The child is gone already; its exit status tells the rest.
        }
    }
}
