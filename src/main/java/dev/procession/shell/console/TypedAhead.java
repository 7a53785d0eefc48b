package dev.procession.shell.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * What a terminal has already sent and nobody has read. JLine reads byte by byte, with a call of the operating system for
 * each, so ten million pasted characters would take minutes; these reads take all that is there.
 */
final class TypedAhead {

    /** Nobody types as much in a moment; less may be a few lines that were typed while something ran. */
    private static final int FLOOD_BYTES = 2048;

    private static final int CHUNK_BYTES = 64 << 10;

    /** A pause of the sender is longer than so many empty reads, each of which a terminal ends after 100 ms. */
    private static final int MOST_EMPTY_READS = 4;

    /** The end of a marked text comes for certain, unless the connection is lost. */
    private static final int MOST_EMPTY_READS_BEFORE_END = 50;

    private final InputStream keys;
    private final Charset encoding;
    private final byte[] chunk = new byte[CHUNK_BYTES];

    /**
     * @param keys the terminal; a read from it returns nothing, as at the end of a file, if nothing comes for a moment
     */
    TypedAhead(InputStream keys, Charset encoding) {
        this.keys = keys;
        this.encoding = encoding;
    }

    /** How many bytes can be read without waiting, as far as the operating system says. */
    int waiting() {
        try {
            return keys.available();
        } catch (IOException e) {
            return 0; // the terminal has gone, which the next ordinary read will find
        }
    }

    boolean isFlood() {
        return waiting() >= FLOOD_BYTES;
    }

    /** What arrives until the sender makes a pause: at most {@code most} bytes and one more read. */
    String take(int most) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int n; all.size() <= most && (n = read()) > 0; ) {
            all.write(chunk, 0, n);
        }
        return all.toString(encoding);
    }

    /** Drops what arrives until the sender makes a pause, and returns how much that was, in bytes. */
    long drop() {
        long dropped = 0;
        for (int empty = 0; empty < MOST_EMPTY_READS && !Thread.currentThread().isInterrupted(); ) {
            int n = read();
            empty = n > 0 ? 0 : empty + 1;
            dropped += Math.max(0, n);
        }
        return dropped;
    }

    /**
     * Drops what arrives until {@code end}, until the sender makes a pause, or until Ctrl-C.
     *
     * @return how many bytes were dropped, and what arrived behind the end
     */
    Dropped dropUntil(String end) {
        byte[] sought = end.getBytes(encoding);
        long dropped = 0;
        int matched = 0;
        for (int empty = 0;
                empty < MOST_EMPTY_READS_BEFORE_END && !Thread.currentThread().isInterrupted(); ) {
            int n = read();
            empty = n > 0 ? 0 : empty + 1;
            for (int i = 0; i < n; i++) {
                matched = chunk[i] == sought[matched] ? matched + 1 : chunk[i] == sought[0] ? 1 : 0;
                if (matched == sought.length) {
                    return new Dropped(dropped + i + 1, new String(chunk, i + 1, n - i - 1, encoding));
                }
            }
            dropped += Math.max(0, n);
        }
        return new Dropped(dropped, "");
    }

    record Dropped(long bytes, String behind) {}

    private int read() {
        try {
            return keys.read(chunk);
        } catch (IOException e) {
            return -1;
        }
    }
}
