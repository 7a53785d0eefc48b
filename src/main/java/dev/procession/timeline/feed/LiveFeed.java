package dev.procession.timeline.feed;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.TimelineAccumulator;
import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the feed while the program runs: returns the lines to write for each event that arrives. Text that a process
 * prints in pieces is held back until its line ends, the process does something else, or {@link #flush()} is called.
 *
 * <p>Rows come in the order in which processes wrote them, so a cause is always above its effect. On a busy machine a
 * process may be late with its report of what it did before. Its row is marked, so that nobody takes the order of such rows
 * for that of their times.
 *
 * <p>Not thread-safe.
 */
public final class LiveFeed {

    private final TimelineAccumulator accumulator = new TimelineAccumulator();
    private final List<FeedRow> ready = new ArrayList<>();
    private final RowAssembler assembler;
    private final FeedFormat format;
    private long firstT;
    private @Nullable Long chosenOrigin;
    private int count;
    private long lastMillis = Long.MIN_VALUE;
    private boolean saidLate;

    public LiveFeed(Layout layout) {
        FeedWording wording = new FeedWording(layout, accumulator::shell);
        format = new FeedFormat(layout);
        assembler = new RowAssembler(row -> wording.add(row, ready));
    }

    /** Makes {@code nanos} time 0, instead of the beginning of main. */
    public void origin(long nanos) {
        chosenOrigin = nanos;
    }

    /** Continues with a layout of another width. */
    public void layout(Layout changed) {
        format.layout(changed);
    }

    /** Adds an event and returns the lines that it completes: none, one or several. */
    public List<StyledLine> add(Event event) {
        if (count == 0) {
            firstT = event.t();
        }
        ResolvedEvent resolved = accumulator.resolve(event);
        if (resolved != null) {
            assembler.accept(count++, resolved);
        }
        return lines();
    }

    /** Ends all printed lines that are still held back, and returns them. */
    public List<StyledLine> flush() {
        assembler.flush();
        return lines();
    }

    private List<StyledLine> lines() {
        List<StyledLine> lines = new ArrayList<>();
        for (FeedRow row : ready) {
            long millis = Math.floorDiv(row.t() - origin(), 1_000_000L);
            boolean late = millis < lastMillis;
            lastMillis = millis;
            format.makeRoomFor(row, millis);
            lines.addAll(late ? format.lateLines(row, millis) : format.lines(row, millis));
            if (late && !saidLate) {
                saidLate = true;
                lines.addAll(format.lateSentence());
            }
        }
        ready.clear();
        return lines;
    }

    private long origin() {
        if (chosenOrigin != null) {
            return chosenOrigin;
        }
        Long mainStartedAt = accumulator.mainStartedAt();
        return mainStartedAt == null ? firstT : mainStartedAt;
    }
}
