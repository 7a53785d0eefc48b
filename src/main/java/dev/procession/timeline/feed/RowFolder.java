package dev.procession.timeline.feed;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Sent;
import dev.procession.trace.Event.Signalled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds rows of one kind into one row with a count: the messages that a process sends to, or receives from, one channel
 * and does nothing else in between, and the signals with which the shell ends all processes. A few messages stay rows
 * of their own, so that their contents can be read. When another process uses the channel, the count so far is emitted
 * first, so that the order stays visible.
 */
final class RowFolder implements Consumer<EventRow> {

    private static final int MIN_MESSAGES = 6;
    private static final int MIN_SIGNALS = 2;

    /** A process that sends more slowly does not send in a row, and its rows should not be held back. */
    private static final long MAX_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** A longer row of messages is counted in parts, so that the live feed goes on. */
    private static final long MAX_SPAN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int SHELL = -1;

    /** What rows must have in common; {@code channel} is 0 for signals. */
    private record Kind(Class<? extends Event> event, long channel, String signal) {

        static @Nullable Kind of(EventRow row) {
            Event event = row.resolved().event();
            if (event instanceof Sent e) {
                return new Kind(Sent.class, e.channel(), "");
            } else if (event instanceof Received e) {
                return new Kind(Received.class, e.channel(), "");
            } else if (event instanceof Signalled e && row.resolved().subjectIndex() == SHELL) {
                return new Kind(Signalled.class, 0, e.signal());
            }
            return null;
        }

        int least() {
            return event == Signalled.class ? MIN_SIGNALS : MIN_MESSAGES;
        }
    }

    private static final class Run {
        private final Kind kind;
        private final List<EventRow> rows = new ArrayList<>();

        Run(Kind kind) {
            this.kind = kind;
        }

        boolean isContinuedBy(EventRow row, @Nullable Kind other) {
            return kind.equals(other) && !isOverAt(row);
        }

        boolean isOverAt(EventRow row) {
            long t = row.resolved().event().t();
            return t - instant(rows.size() - 1) > MAX_PAUSE_NANOS || t - instant(0) > MAX_SPAN_NANOS;
        }

        private long instant(int row) {
            return rows.get(row).resolved().event().t();
        }
    }

    private final Consumer<EventRow> rows;
    private final Map<Integer, Run> open = new LinkedHashMap<>();

    RowFolder(Consumer<EventRow> rows) {
        this.rows = rows;
    }

    @Override
    public void accept(EventRow row) {
        if (open.isEmpty() && Kind.of(row) == null) {
            rows.accept(row);
            return;
        }
        int process = row.resolved().subjectIndex();
        Kind kind = Kind.of(row);
        emitOthers(row, kind, process);
        Run run = open.get(process);
        if (run != null && !run.isContinuedBy(row, kind)) {
            emit(process);
            run = null;
        }
        if (kind == null) {
            rows.accept(row);
            return;
        }
        if (run == null) {
            run = new Run(kind);
            open.put(process, run);
        }
        run.rows.add(row);
    }

    /** Emits what other processes did before this row, if it is about the same channel or must be over by now. */
    private void emitOthers(EventRow row, @Nullable Kind kind, int process) {
        List<Integer> over = new ArrayList<>();
        open.forEach((other, run) -> {
            boolean sameChannel = kind != null && run.kind.channel == kind.channel;
            if (other != process && (other == SHELL || sameChannel || run.isOverAt(row))) {
                over.add(other);
            }
        });
        over.forEach(this::emit);
    }

    /** Emits all rows that are held back. */
    void flush() {
        List.copyOf(open.keySet()).forEach(this::emit);
    }

    private void emit(int process) {
        Run run = open.remove(process);
        if (run == null) {
            return;
        }
        if (run.rows.size() < run.kind.least()) {
            run.rows.forEach(rows);
        } else {
            rows.accept(run.rows.get(0).standingFor(run.rows));
        }
    }
}
