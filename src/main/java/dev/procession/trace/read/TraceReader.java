package dev.procession.trace.read;

import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import dev.procession.trace.read.TraceFormatException.Fault;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads a complete trace file, which may come from anybody and may be damaged or malicious. It skips lines that are
 * longer than a process would write them, reads no more than {@link Limits} allow, and passes an event on only if later
 * calculations with its instants cannot overflow.
 */
public final class TraceReader implements Closeable {

    /**
     * How much is read from one file at most.
     *
     * @param lineBytes a line longer than this counts as one damaged piece
     * @param events reading ends after this many events
     * @param bytes reading ends after this many bytes
     */
    public record Limits(int lineBytes, long events, long bytes) {

        private static final long BYTES_PER_EVENT = 1 << 10;

        /** No process writes a line as long as this. */
        static final int LINE_BYTES = 1 << 20;

        /** Several times what the largest run writes, but no more than fits into the memory of this JVM. */
        public static Limits ofThisJvm() {
            long memory = Runtime.getRuntime().maxMemory();
            return new Limits(
                    LINE_BYTES, Math.min(1_000_000, memory / BYTES_PER_EVENT), Math.min(256L << 20, memory / 4));
        }
    }

    /** A file with this many unreadable pieces and not one event is not a trace. */
    private static final int MAX_DAMAGE_BEFORE_FIRST_EVENT = 100;

    private static final int MAX_DAMAGE = 100_000;

    /** Windows programs may begin a file with it. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** The largest accepted instant: the difference between two accepted instants fits into a {@code long}. */
    private static final long FARTHEST_NANOS = 1L << 61;

    private final InputStream in;
    private final Limits limits;
    private final Deque<Event> ready = new ArrayDeque<>();
    private final LineBytes bytes;
    private @Nullable TraceHeader header;
    private @Nullable TraceFormatException firstDamage;
    private @Nullable TraceFormatException cutShort;
    private long firstDamageLine;
    private long line;
    private long takenBytes;
    private long events;
    private int damaged;
    private boolean ended;

    public TraceReader(InputStream in, Limits limits) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limits = limits;
        this.bytes = new LineBytes(limits.lineBytes());
    }

    /** The header; null if the first line is not one, or has not been read yet. */
    public @Nullable TraceHeader header() {
        return header;
    }

    /** How many pieces read so far were not events. */
    public int damaged() {
        return damaged;
    }

    /** What is wrong with the first damaged piece; null if there is none. */
    public @Nullable TraceFormatException firstDamage() {
        return firstDamage;
    }

    /** The line of {@link #firstDamage()}, counted from 1. */
    public long firstDamageLine() {
        return firstDamageLine;
    }

    /** Why reading stopped before the end of the file; null if it did not. */
    public @Nullable TraceFormatException cutShort() {
        return cutShort;
    }

    /** The number of the line that was read last, counted from 1. */
    public long line() {
        return line;
    }

    /**
     * Returns the next event; null at the end of the file, or when a limit is reached.
     *
     * @throws TraceFormatException if a newer version wrote the file
     * @throws IOException if the file cannot be read
     */
    public @Nullable Event next() throws IOException {
        while (ready.isEmpty() && !ended) {
            String text = nextLine();
            if (text != null) {
                take(text);
            }
            if (damaged >= (events == 0 && ready.isEmpty() ? MAX_DAMAGE_BEFORE_FIRST_EVENT : MAX_DAMAGE)) {
                stopReading(Fault.DAMAGE, damaged);
            }
        }
        if (!ready.isEmpty() && events == limits.events()) {
            stopReading(Fault.EVENTS, events);
            ready.clear();
        }
        events++;
        return ready.poll();
    }

    private void stopReading(Fault why, long limit) {
        ended = true;
        cutShort = new TraceFormatException(why, "reading ends after " + limit, limit);
    }

    private void take(String text) {
        if (line == 1) {
            try {
                TraceHeader parsed = TraceParser.parseHeader(text);
                if (isFar(parsed.origin())) {
                    recordDamage(TraceFormatException.wrongValue("t", parsed.origin()));
                } else {
                    header = parsed;
                }
                return;
            } catch (TraceFormatException e) {
                if (e.fault() == Fault.NEWER) {
                    throw e;
                }
                recordDamage(e);
                if (e.fault() != Fault.NO_HEADER) {
                    return; // the line is a damaged header, not an event
                }
            }
        }
        LineEvents.parse(text, this::takeEvent, this::recordDamage);
    }

    private void takeEvent(Event event) {
        if (isFar(event.t())) {
            recordDamage(TraceFormatException.wrongValue("t", event.t()));
        } else if (event.pid() < 0) {
            recordDamage(TraceFormatException.wrongValue("pid", event.pid()));
        } else if (event.subject() < 0) {
            recordDamage(TraceFormatException.wrongValue("process", event.subject()));
        } else if (event.seq() < 1) {
            recordDamage(TraceFormatException.wrongValue("seq", event.seq()));
        } else {
            ready.add(event);
        }
    }

    private static boolean isFar(long instant) {
        return instant < -FARTHEST_NANOS || instant > FARTHEST_NANOS;
    }

    private void recordDamage(TraceFormatException fault) {
        damaged++;
        if (firstDamage == null) {
            firstDamage = fault;
            firstDamageLine = line;
        }
    }

    /**
     * The next line without its line end, or what is usable of a line that is too long; null if there is nothing usable
     * or no line left.
     */
    private @Nullable String nextLine() throws IOException {
        bytes.clear();
        int b;
        while ((b = in.read()) >= 0 && b != '\n') {
            if (++takenBytes > limits.bytes()) {
                line++;
                stopReading(Fault.SIZE, limits.bytes() >> 20);
                return null;
            }
            bytes.add((byte) b);
        }
        ended = b < 0;
        if (ended && bytes.isEmpty()) {
            return null;
        }
        line++;
        if (bytes.isTooLong()) {
            long limit = limits.lineBytes();
            recordDamage(new TraceFormatException(Fault.LENGTH, "longer than " + limit + " bytes", limit));
        }
        String text = bytes.text();
        return text != null && line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
