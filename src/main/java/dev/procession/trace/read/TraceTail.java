package dev.procession.trace.read;

import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a trace file while processes write it: each {@link #poll()} returns the events that have arrived since the
 * previous call. Pieces that are not events are skipped and counted in {@link #damaged()}. A line may be of any
 * length: no more than the end of it is kept.
 */
public final class TraceTail implements Closeable {

    /** More than any process writes in a line. */
    private static final int LINE_BYTES = 8 << 20;

    private static final int LARGE_CHUNK_BYTES = 256 << 10;

    private final RandomAccessFile in;
    private final @Nullable EventSeals seals;
    private final Consumer<Event> disowned;
    private final LineBytes rest = new LineBytes(LINE_BYTES);
    private byte[] chunk = new byte[8 << 10];
    private @Nullable TraceHeader header;
    private int damaged;
    private long takenBytes;

    /** @throws IOException if the file cannot be opened for reading */
    public TraceTail(File file) throws IOException {
        this(file, null, event -> {});
    }

    /**
     * Opens a trace of which only genuine events are returned.
     *
     * @param seals tells which events are genuine; null if all are believed
     * @param disowned is told the others
     * @throws IOException if the file cannot be opened for reading
     */
    public TraceTail(File file, @Nullable EventSeals seals, Consumer<Event> disowned) throws IOException {
        this.in = new RandomAccessFile(file, "r");
        this.seals = seals;
        this.disowned = disowned;
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
        List<Event> events = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < n; i++) {
            if (chunk[i] == '\n') {
                rest.add(chunk, start, i);
                takeLine(events);
                start = i + 1;
            }
        }
        rest.add(chunk, start, n);
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
        return !rest.isEmpty();
    }

    /** How many bytes of an incomplete line are in memory. */
    int keptBytes() {
        return rest.kept();
    }

    private void takeLine(List<Event> events) {
        if (rest.isTooLong()) {
            damaged++;
        }
        String line = rest.text();
        rest.clear();
        if (line != null) {
            take(line, events);
        }
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
        LineEvents.parse(
                line,
                (event, text) -> {
                    if (seals == null || seals.isGenuine(event, text)) {
                        events.add(event);
                    } else {
                        disowned.accept(event);
                    }
                },
                fault -> damaged++);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
