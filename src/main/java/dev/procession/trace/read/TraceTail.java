package dev.procession.trace.read;

import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a trace file while processes write it: each {@link #poll()} returns the events that have arrived since the
 * previous call. Pieces that are not events are skipped and counted in {@link #damaged()}.
 */
public final class TraceTail implements Closeable {

    private static final int LARGE_CHUNK_BYTES = 256 << 10;

    private final RandomAccessFile in;
    private byte[] rest = new byte[0];
    private byte[] chunk = new byte[8 << 10];
    private @Nullable TraceHeader header;
    private int damaged;
    private long takenBytes;

    /** @throws IOException if the file cannot be opened for reading */
    public TraceTail(File file) throws IOException {
        in = new RandomAccessFile(file, "r");
    }

    /** The header, once it has been read. */
    public @Nullable TraceHeader header() {
        return header;
    }

    /** How many pieces of the file read so far were not events. */
    public int damaged() {
        return damaged;
    }

    /**
     * Returns the complete events that were written since the last call, in the order of the file; at most some
     * thousands at a time.
     *
     * @throws IOException if the file cannot be read
     */
    public List<Event> poll() throws IOException {
        int n = in.read(chunk);
        if (n <= 0) {
            return List.of();
        }
        takenBytes += n;
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
        rest = Arrays.copyOfRange(bytes, start, n);
        if (n >= chunk.length && chunk.length < LARGE_CHUNK_BYTES) {
            chunk = new byte[LARGE_CHUNK_BYTES]; // many events are waiting: read fewer, larger chunks from now on
        }
        return events;
    }

    /** How much of the file has been read, in bytes. */
    public long takenBytes() {
        return takenBytes;
    }

    /** Whether the file ends with an incomplete line, as after a process was killed in the middle of its last write. */
    public boolean endsWithPartialLine() {
        return rest.length > 0;
    }

    private void take(String line, List<Event> events) {
        if (header == null) {
            try {
                header = TraceParser.parseHeader(line);
                return;
            } catch (TraceFormatException e) {
                // without a header the events are still usable
            }
        }
        LineEvents.parse(line, events::add, fault -> damaged++);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
