package dev.procession.trace;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a trace while processes write it: each {@link #poll()} returns the events that have arrived since the last.
 *
 * <p>What cannot be read is counted in {@link #damaged()} and never passed over in silence.
 */
public final class TraceTail implements Closeable {

    private static final int CHUNK = 256 << 10;

    private final RandomAccessFile in;
    private byte[] rest = new byte[0];
    private byte[] chunk = new byte[8 << 10];
    private @Nullable TraceHeader header;
    private int damaged;
    private long taken;

    /** @throws IOException if the file cannot be opened for reading */
    public TraceTail(File file) throws IOException {
        in = new RandomAccessFile(file, "r");
    }

    /** The header, once it has been read. */
    public @Nullable TraceHeader header() {
        return header;
    }

    /** How many pieces of the file so far could not be read as an event. */
    public int damaged() {
        return damaged;
    }

    /**
     * The complete events that were written since the last call, in the order of the file; at most some thousands at a
     * time.
     *
     * @throws IOException if the file cannot be read
     */
    public List<Event> poll() throws IOException {
        int n = in.read(chunk);
        if (n <= 0) {
            return List.of();
        }
        taken += n;
        byte[] bytes = rest;
        if (rest.length == 0) {
            bytes = chunk;
        } else {
            bytes = new byte[rest.length + n];
            System.arraycopy(rest, 0, bytes, 0, rest.length);
            System.arraycopy(chunk, 0, bytes, rest.length, n);
            n = bytes.length;
        }
        List<Event> events = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < n; i++) {
            if (bytes[i] == '\n') {
                take(new String(bytes, start, i - start, StandardCharsets.UTF_8), events);
                start = i + 1;
            }
        }
        rest = java.util.Arrays.copyOfRange(bytes, start, n);
        if (n >= chunk.length && chunk.length < CHUNK) {
            chunk = new byte[CHUNK]; // a busy run: fewer, larger reads
        }
        return events;
    }

    /** How much of the file has been taken, in bytes. */
    public long taken() {
        return taken;
    }

    /** Whether the file ends with half a line, as it does when a process was killed in the middle of its last write. */
    public boolean endsInTheMiddle() {
        return rest.length > 0;
    }

    private void take(String line, List<Event> events) {
        if (header == null) {
            try {
                header = TraceFormat.parseHeader(line);
                return;
            } catch (TraceFormatException e) {
                // no header: a file that is still usable as far as its events go
            }
        }
        LineEvents.parse(line, events::add, fault -> damaged++);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
