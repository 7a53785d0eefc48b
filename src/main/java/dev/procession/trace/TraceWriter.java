package dev.procession.trace;

import dev.procession.trace.Event.News;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of one process, each at once and with one write to the end of the file that all processes of a run
 * share. The operating system puts such writes one after the other, so the order in the file respects cause and effect,
 * and what was written before a {@code kill -9} is there.
 *
 * <p>A plain {@link FileOutputStream}: a channel would be closed by the interruption of a writing thread, and with it
 * everything the process prints later would be lost.
 */
public final class TraceWriter {

    /** How many uses of one thing are recorded of one process, and how many messages of one channel: more hide the rest. */
    public static final long MOST = 2000;

    /** What one run may write before its processes stop recording printed text, in bytes. */
    static final long LIMIT = 64L << 20;

    /** Longer text is recorded in pieces of this many characters. */
    private static final int PIECE = 16_384;

    private static final int LENGTH_CHECK_EVERY = 64 << 10;

    private final File file;
    private final @Nullable FileOutputStream out;
    private final long pid;
    private final long limit;
    private final JsonLine line = new JsonLine();
    private long seq;
    private long unchecked;
    private boolean truncated;
    private final Set<Long> omitted = new HashSet<>();

    private TraceWriter(File file, @Nullable FileOutputStream out, long pid, long limit) {
        this.file = file;
        this.out = out;
        this.pid = pid;
        this.limit = limit;
    }

    /**
     * Opens the trace of a run for the process {@code pid}.
     *
     * @throws IOException if the file cannot be opened for appending
     */
    public static TraceWriter open(File file, long pid) throws IOException {
        return open(file, pid, LIMIT);
    }

    static TraceWriter open(File file, long pid, long limit) throws IOException {
        return new TraceWriter(file, new FileOutputStream(file, true), pid, limit);
    }

    /** A writer that records nothing: nobody watches this program. */
    public static TraceWriter none() {
        return new TraceWriter(new File(""), null, 0, 0);
    }

    /** Whether events go anywhere. */
    public boolean isOpen() {
        return out != null;
    }

    /** The file that all processes of this run append to; meaningless unless {@link #isOpen()}. */
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

    /** Records that this process started a JVM which has no work yet. */
    public synchronized void prepared(long child) {
        write(new Event.Prepared(now(), pid, ++seq, child));
    }

    /** Records text that this process printed. */
    public void printed(Stream stream, String text) {
        printed(pid, stream, text);
    }

    /** Records text that the process {@code of} printed and that reached this process, its parent. */
    public synchronized void printed(long of, Stream stream, String text) {
        for (int from = 0; from < text.length() && mayPrint(); ) {
            int to = Math.min(text.length(), from + PIECE);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            write(new Event.Printed(now(), pid, ++seq, of, stream, text.substring(from, to)));
            from = to;
        }
    }

    /** @return the number of this event, with which {@link #resumed} refers to it */
    public synchronized long waiting(Waits what, long target, String name, long timeoutNanos) {
        write(new Event.Waiting(now(), pid, ++seq, what, target, name, timeoutNanos));
        return seq;
    }

    public void resumed(long since, Outcome outcome) {
        resumed(since, outcome, 0);
    }

    /** @param number as in {@link Event.Resumed#number()} */
    public synchronized void resumed(long since, Outcome outcome, long number) {
        write(new Event.Resumed(now(), pid, ++seq, since, outcome, number));
    }

    /**
     * Records that a lock or a permit was taken.
     *
     * @param lock its number in this family, the same in every process
     * @param permits as in {@link Event.Acquired#permits()}
     */
    public synchronized void acquired(long lock, String name, int permits) {
        write(new Event.Acquired(now(), pid, ++seq, lock, name, permits));
    }

    public synchronized void released(long lock, String name) {
        write(new Event.Released(now(), pid, ++seq, lock, name));
    }

    /** To be called before it happens, so that nobody can be seen to go on for a reason that comes later. */
    public synchronized void announced(News what, long object, String name) {
        write(new Event.Announced(now(), pid, ++seq, what, object, name));
    }

    /**
     * To be called before the process can notice it.
     *
     * @param since the number of the event with which {@code process} began to wait
     */
    public synchronized void letGo(long process, long since, String name) {
        write(new Event.LetGo(now(), pid, ++seq, process, since, name));
    }

    /** To be called before the message is on its way, so that no receipt can stand in front of it. */
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
        write(new Event.Failed(now(), pid, ++seq, exception, message, trace));
    }

    /**
     * Whether one more use of something may be recorded. If not, that is recorded, once, so that nobody takes what follows
     * for the whole.
     *
     * @param number of the use, from 1
     * @param object the number of the thing, as of a lock
     */
    public boolean mayTell(long number, long object, String name) {
        if (number > MOST) {
            omits(object, name);
        }
        return isOpen() && number <= MOST;
    }

    private synchronized void omits(long object, String name) {
        if (isOpen() && omitted.add(object)) {
            write(new Event.Omitted(now(), pid, ++seq, object, name, MOST));
        }
    }

    /** @param status as in {@link Event.Exited#status()} */
    public synchronized void exited(long process, @Nullable Integer status) {
        write(new Event.Exited(now(), pid, ++seq, process, status));
    }

    public synchronized void reparented(long process, long from, long to) {
        write(new Event.Reparented(now(), pid, ++seq, process, from, to));
    }

    /** @param spanNanos since when this may have come about; the other figures as in {@link Event.Scheduled} */
    public synchronized void scheduled(
            long process, long spanNanos, long onCpuNanos, long readyNanos, long voluntary, long involuntary, int cpu) {
        write(new Event.Scheduled(
                now(), pid, ++seq, process, spanNanos, onCpuNanos, readyNanos, voluntary, involuntary, cpu));
    }

    private static long now() {
        return System.nanoTime();
    }

    /** Other events are few; only text can fill a disk. */
    private boolean mayPrint() {
        if (unchecked >= LENGTH_CHECK_EVERY) {
            unchecked = 0;
            if (!truncated && file.length() > limit) {
                truncated = true;
                write(new Event.Truncated(now(), pid, ++seq, limit));
            }
        }
        return !truncated;
    }

    private void write(Event event) {
        if (out != null) {
            TraceFormat.write(event, line);
            writeLine();
        }
    }

    private void writeLine() {
        if (out == null) {
            return;
        }
        try {
            out.write(line.bytes(), 0, line.length());
            unchecked += line.length();
        } catch (IOException e) {
            // A full disk or a removed directory must not end the student's program. The gap in this process's
            // numbers tells the reader that something is missing.
        }
    }
}
