package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Loose;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import java.io.IOException;
import java.io.InputStream;

/**
 * {@code System.in} of main: reads what the student types, and records the wait for it. The shell can end one read, so
 * that the next one asks again, or stop the reads of the code that is being evaluated. A thread that is blocked in a
 * read of a pipe could not be reached, so this one waits until there is something to read.
 */
final class TracedInput extends InputStream {

    private static final long LOOK_MILLIS = 10;

    private static volatile boolean someReadEnded;

    private final InputStream in;
    private boolean closed;
    private boolean stopped;
    private boolean readEnded;
    private int waiting;

    TracedInput(InputStream in) {
        this.in = in;
    }

    /** Ends the read that waits: it returns as at the end of a file. Does nothing if no read waits. */
    synchronized void endRead() {
        readEnded = waiting > 0;
        someReadEnded |= readEnded;
        notifyAll();
    }

    /** Records that the shell has closed the input: after what is left, every read finds the end. */
    synchronized void endInput() {
        closed = true;
        notifyAll();
    }

    /** Stops the reads that wait, and those that begin before {@link #allowReads()}, with a {@link StoppedRead}. */
    synchronized void stopReads() {
        stopped = true;
        notifyAll();
    }

    synchronized void allowReads() {
        stopped = false;
    }

    /** Whether a read of this JVM was ended although more can be typed. */
    static boolean someReadEnded() {
        return someReadEnded;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ThisProcess.STEERED) {
            Gate.loose(Loose.INPUT, "");
        }
        if (length == 0 || in.available() > 0) {
            return in.read(bytes, offset, length);
        }
        beginWait();
        Outcome outcome = Outcome.INTERRUPTED;
        long since = ThisProcess.trace().waiting(Waits.STDIN, 0, "", -1);
        try {
            boolean more = awaitMore();
            outcome = Outcome.DONE;
            return more ? in.read(bytes, offset, length) : -1;
        } finally {
            endWait();
            ThisProcess.trace().resumed(since, outcome);
        }
    }

    private synchronized void beginWait() {
        waiting++;
    }

    private synchronized void endWait() {
        waiting--;
    }

    /**
     * Waits for something to read. An interruption does not end the wait, as it ends no read of the JDK.
     *
     * @return false if the shell has ended this read
     */
    private synchronized boolean awaitMore() throws IOException {
        boolean interrupted = false;
        try {
            while (in.available() == 0 && !closed) {
                if (stopped) {
                    throw new StoppedRead();
                }
                if (readEnded) {
                    readEnded = false;
                    return false;
                }
                try {
                    wait(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }
}
