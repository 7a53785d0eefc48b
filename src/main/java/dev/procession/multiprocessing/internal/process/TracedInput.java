package dev.procession.multiprocessing.internal.process;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import java.io.IOException;
import java.io.InputStream;

/** {@code System.in} of main: reads what the student types, and records the wait for it. */
final class TracedInput extends InputStream {

    private final InputStream in;

    TracedInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0 || in.available() > 0) {
            return in.read(bytes, offset, length);
        }
        long since = ThisProcess.trace().waiting(Waits.STDIN, 0, "", -1);
        try {
            return in.read(bytes, offset, length);
        } finally {
            ThisProcess.trace().resumed(since, Outcome.DONE);
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }
}
