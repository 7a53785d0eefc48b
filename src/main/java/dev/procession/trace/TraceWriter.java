package dev.procession.trace;

import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of one process to the end of the file that all processes of a run share. Each event is written at
 * once, with a single write. The operating system performs such appends one after the other, so the order in the file
 * respects cause and effect, and what was written before a {@code kill -9} is in the file.
 *
 * <p>It uses a plain {@link FileOutputStream}. A channel would be closed if a writing thread is interrupted, and then
 * everything that the process prints later would be lost.
 */
public final class TraceWriter {

    /**
     * How many uses of one shared object are recorded per process, and how many messages per channel. More of them
     * would hide everything else.
     */
    public static final long MAX_RECORDED_USES = 2000;

    /** When the file of a run is larger than this, its processes stop recording printed text. */
    static final long LIMIT_BYTES = 64L << 20;

    /** Longer text is recorded in pieces of at most this many characters. */
    private static final int PIECE_CHARS = 16_384;

    private static final int MOST_TEXT_CHARS = 4 * PIECE_CHARS;

    private static final int LENGTH_CHECK_BYTES = 64 << 10;

    /** For how long no printed text is recorded after a failed write, which leaves what room there is to the rest. */
    private static final long TEXT_PAUSE_NANOS = 1_000_000_000;

    /** Printed text is recorded again when so much room is free. */
    private static final long ROOM_FOR_TEXT_BYTES = 256 << 10;

    private final File file;
    private final @Nullable FileOutputStream out;
    private final long pid;
    private final long limitBytes;
    private final EventSeal seal;
    private final JsonLine line = new JsonLine();
    private long seq;
    private long uncheckedBytes;
    private boolean truncated;
    private boolean failing;
    private long failedAt;
    private final @Nullable Consumer<Event> unwritten;
    private final Set<Long> omitted = new HashSet<>();

    private TraceWriter(
            File file,
            @Nullable FileOutputStream out,
            long pid,
            long limit,
            EventSeal seal,
            @Nullable Consumer<Event> unwritten) {
        this.seal = seal;
        this.file = file;
        this.out = out;
        this.pid = pid;
        this.limitBytes = limit;
        this.unwritten = unwritten;
    }

    /**
     * Opens the trace of a run for the process {@code pid}.
     *
     * @throws IOException if the file cannot be opened for appending
     */
    public static TraceWriter open(File file, long pid) throws IOException {
        return open(file, pid, LIMIT_BYTES);
    }

    /** @param seal marks the events */
    public static TraceWriter open(File file, long pid, EventSeal seal) throws IOException {
        return new TraceWriter(file, new FileOutputStream(file, true), pid, LIMIT_BYTES, seal, null);
    }

    /** @param unwritten receives the events that could not be written */
    public static TraceWriter open(File file, long pid, EventSeal seal, Consumer<Event> unwritten) throws IOException {
        return new TraceWriter(file, new FileOutputStream(file, true), pid, LIMIT_BYTES, seal, unwritten);
    }

    static TraceWriter open(File file, long pid, long limit) throws IOException {
        return new TraceWriter(file, new FileOutputStream(file, true), pid, limit, EventSeal.NONE, null);
    }

    /**
     * A file beside a trace that takes some room on the disk. A process that cannot write to the trace deletes it. This
     * tells the shell, even though the disk is full, and gives room for the last events, such as the ends of processes.
     */
    public static File reserve(File trace) {
        return new File(trace.getParentFile(), "room-for-the-end");
    }

    /** A writer that records nothing, for a program that runs without a shell. */
    public static TraceWriter none() {
        return new TraceWriter(new File(""), null, 0, 0, EventSeal.NONE, null);
    }

    /** Whether events go anywhere. */
    public boolean isOpen() {
        return out != null;
    }

    /** The seal for the events of a child of this process. */
    public EventSeal sealOfChild(long child) {
        return seal.ofChild(child);
    }

    /** Gives the descriptor of the file back. Events that come later are not recorded. */
    public synchronized void close() {
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                // nothing is buffered, so nothing is lost
            }
        }
    }

    /** The file that all processes of this run append to; meaningful only if {@link #isOpen()}. */
    public File file() {
        return file;
    }

    public synchronized void header(TraceHeader header) {
        TraceFormat.write(header, line);
        writeLine();
    }

    public synchronized void started(long ppid, String name, boolean daemon, String command, long bootNanos) {
        write(new Event.Started(now(), pid, ++seq, ppid, name, daemon, command, bootNanos));
    }

    public synchronized void launched(long child, String name) {
        write(new Event.Launched(now(), pid, ++seq, child, name));
    }

    /** Records that this process started a JVM in advance, which has no work yet. */
    public synchronized void prepared(long child) {
        write(new Event.Prepared(now(), pid, ++seq, child));
    }

    /** Records text that this process printed. */
    public void printed(Stream stream, String text) {
        printed(pid, stream, text);
    }

    /** Records text that the child {@code of} printed and that reached this process through the child's output. */
    public synchronized void printed(long of, Stream stream, String text) {
        for (int from = 0; from < text.length() && mayFill(); ) {
            int to = Math.min(text.length(), from + PIECE_CHARS);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            write(new Event.Printed(now(), pid, ++seq, of, stream, text.substring(from, to)));
            from = to;
        }
    }

    /**
     * Records that a thread of this process begins to wait.
     *
     * @return the number of this event, which is passed to {@link #resumed} when the wait is over; 0 if the wait is not
     *     recorded
     */
    public synchronized long waiting(Waits what, long target, String name, long timeoutNanos) {
        if ((what == Waits.SLEEP || what == Waits.TURN) && !mayFill()) {
            return 0;
        }
        write(new Event.Waiting(now(), pid, ++seq, what, target, name, timeoutNanos));
        return seq;
    }

    public void resumed(long since, Outcome outcome) {
        resumed(since, outcome, 0);
    }

    /**
     * Records that a wait is over.
     *
     * @param since the number that {@link #waiting} returned
     * @param number as in {@link Event.Resumed#number()}
     */
    public synchronized void resumed(long since, Outcome outcome, long number) {
        if (since != 0) {
            write(new Event.Resumed(now(), pid, ++seq, since, outcome, number));
        }
    }

    /**
     * Records that this process acquired a lock or a permit of a semaphore.
     *
     * @param lock the number of the lock or semaphore, which is the same in every process of this family
     * @param permits as in {@link Event.Acquired#permits()}
     */
    public synchronized void acquired(long lock, String name, int permits) {
        write(new Event.Acquired(now(), pid, ++seq, lock, name, permits));
    }

    public synchronized void released(long lock, String name) {
        write(new Event.Released(now(), pid, ++seq, lock, name));
    }

    /** Records that this process read or wrote a shared value, in a run that the shell steers. */
    public synchronized void accessed(boolean writes, String name, String value) {
        if (mayFill()) {
            write(new Event.Accessed(now(), pid, ++seq, writes, name, value));
        }
    }

    /**
     * Records an announcement. Call this before the announcement takes effect; otherwise a process could resume in the
     * trace before the reason for it.
     */
    public synchronized void announced(Announcement what, long object, String name) {
        write(new Event.Announced(now(), pid, ++seq, what, object, name));
    }

    /**
     * Records that the shell lets {@code process} continue. Call this before that process can notice it.
     *
     * @param since the number of the event with which {@code process} began to wait
     */
    public synchronized void letGo(long process, long since, String name) {
        write(new Event.LetGo(now(), pid, ++seq, process, since, name));
    }

    /** Records a sent message. Call this before sending it; otherwise its receipt could come first in the trace. */
    public synchronized void sent(long channel, String name, long number, String preview) {
        write(new Event.Sent(now(), pid, ++seq, channel, name, number, preview));
    }

    public synchronized void received(long channel, String name, long number, String preview) {
        write(new Event.Received(now(), pid, ++seq, channel, name, number, preview));
    }

    public synchronized void signalled(long target, String signal) {
        write(new Event.Signalled(now(), pid, ++seq, target, signal));
    }

    public synchronized void failed(String exception, String message, String trace) {
        write(new Event.Failed(now(), pid, ++seq, exception, cut(message), cut(trace)));
    }

    /** A text that fits into a line which every reader takes. */
    private static String cut(String text) {
        return text.length() <= MOST_TEXT_CHARS ? text : text.substring(0, MOST_TEXT_CHARS) + "...";
    }

    /**
     * Whether one more use of a shared object may be recorded. The first refusal for an object is itself recorded, so
     * that a reader knows that the following uses are missing.
     *
     * @param number the number of the use, counted from 1
     * @param object the number of the object within this family of processes
     */
    public boolean mayRecord(long number, long object, String name) {
        if (number > MAX_RECORDED_USES) {
            recordOmission(object, name);
        }
        return isOpen() && number <= MAX_RECORDED_USES;
    }

    private synchronized void recordOmission(long object, String name) {
        if (isOpen() && omitted.add(object)) {
            write(new Event.Omitted(now(), pid, ++seq, object, name, MAX_RECORDED_USES));
        }
    }

    /** @param status as in {@link Event.Exited#status()} */
    public synchronized void exited(long process, @Nullable Integer status) {
        write(new Event.Exited(now(), pid, ++seq, process, status));
    }

    public synchronized void reparented(long process, long from, long to) {
        write(new Event.Reparented(now(), pid, ++seq, process, from, to));
    }

    /**
     * Records that an event in the file, in the name of {@code process}, is not from that process.
     *
     * @param kind the kind of the event, as in the file
     */
    public synchronized void disowned(long process, String kind) {
        write(new Event.Disowned(now(), pid, ++seq, process, kind));
    }

    /** Records a sample of the scheduler's statistics; the parameters are those of {@link Event.Scheduled}. */
    public synchronized void scheduled(
            long process, long spanNanos, long onCpuNanos, long readyNanos, long voluntary, long involuntary, int cpu) {
        write(new Event.Scheduled(
                now(), pid, ++seq, process, spanNanos, onCpuNanos, readyNanos, voluntary, involuntary, cpu));
    }

    private static long now() {
        return System.nanoTime();
    }

    /** Whether text and sleeps may still be recorded. Only a loop with one of these can fill a disk. */
    private boolean mayFill() {
        if (failing && !hasRoomAgain()) {
            seq++; // the gap tells a reader that text is missing
            return false;
        }
        if (uncheckedBytes >= LENGTH_CHECK_BYTES) {
            uncheckedBytes = 0;
            if (!truncated && file.length() > limitBytes) {
                truncated = true;
                write(new Event.Truncated(now(), pid, ++seq, limitBytes));
            }
        }
        return !truncated;
    }

    private boolean hasRoomAgain() {
        long now = now();
        if (now - failedAt > TEXT_PAUSE_NANOS) {
            failedAt = now;
            failing = file.getUsableSpace() < ROOM_FOR_TEXT_BYTES;
        }
        return !failing;
    }

    private void write(Event event) {
        if (out != null) {
            TraceFormat.write(event, line);
            if (!seal.isNone()) {
                line.seal(seal);
            }
            if (!writeLine() && unwritten != null) {
                unwritten.accept(event);
            }
        }
    }

    /**
     * Writes the line. A full disk or a removed directory must not end the student's program, so a failure only tells
     * the shell.
     *
     * @return false if it could not be written
     */
    private boolean writeLine() {
        if (append()) {
            return true;
        }
        failing = true;
        failedAt = now();
        reserve(file).delete();
        return append();
    }

    private boolean append() {
        if (out == null) {
            return true;
        }
        try {
            out.write(line.bytes(), 0, line.length());
            uncheckedBytes += line.length();
            return true;
        } catch (IOException e) {
            return false; // a part of the line may be in the file; a reader skips it
        }
    }
}
