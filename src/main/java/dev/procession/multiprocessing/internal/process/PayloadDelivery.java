package dev.procession.multiprocessing.internal.process;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a child's work to the child's standard input. The pipe stays open while the parent lives. A thread writes work
 * that does not fit into a pipe, because {@code start()} must not wait until the child has booted.
 */
final class PayloadDelivery implements Runnable {

    /** The pipes of every platform hold this many bytes. Linux holds 65,536, Windows less. */
    private static final int FITS_EVERYWHERE_BYTES = 4096;

    private static final int FITS_ON_LINUX_BYTES = 60_000;

    private final java.lang.Process process;
    private final byte[] work;

    PayloadDelivery(java.lang.Process process, byte[] work) {
        this.process = process;
        this.work = work;
    }

    void send() {
        if (work.length <= (ChildJvm.ON_LINUX ? FITS_ON_LINUX_BYTES : FITS_EVERYWHERE_BYTES)) {
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
            // The child has ended already; its exit status tells why.
        }
    }
}
