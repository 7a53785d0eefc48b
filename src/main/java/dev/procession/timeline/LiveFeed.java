package dev.procession.timeline;

import dev.procession.text.Line;
import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feed while the program runs: for each event that arrives, the lines to write. Text that a process prints in pieces
 * is held back until its line ends, the process does something else, or {@link #flush()} is called. For one thread.
 */
public final class LiveFeed {

    private final Census census = new Census();
    private final List<FeedRow> ready = new ArrayList<>();
    private final Story story;
    private final FeedFormat format;
    private long firstT;
    private @Nullable Long chosenOrigin;
    private int count;

    public LiveFeed(Layout layout) {
        FeedTeller teller = new FeedTeller(layout, census);
        format = new FeedFormat(layout);
        story = new Story(row -> {
            FeedRow told = teller.tell(row);
            if (told != null) {
                ready.add(told);
            }
        });
    }

    /** Makes {@code nanos} time 0, instead of main's beginning. */
    public void origin(long nanos) {
        chosenOrigin = nanos;
    }

    /** Goes on for a screen of another width. */
    public void layout(Layout changed) {
        format.layout(changed);
    }

    /** The lines that {@code event} completes: none, one or several. */
    public List<Line> add(Event event) {
        if (count == 0) {
            firstT = event.t();
        }
        Moment moment = census.take(event);
        if (moment != null) {
            story.take(count++, moment);
        }
        return lines();
    }

    /** The lines that were held back because their line ends have not come. */
    public List<Line> flush() {
        story.flush();
        return lines();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (FeedRow row : takeRows()) {
            long millis = Math.floorDiv(row.t() - origin(), 1_000_000L);
            format.makeRoomFor(row, millis);
            lines.addAll(format.lines(row, millis));
        }
        return lines;
    }

    private List<FeedRow> takeRows() {
        List<FeedRow> rows = List.copyOf(ready);
        ready.clear();
        return rows;
    }

    private long origin() {
        if (chosenOrigin != null) {
            return chosenOrigin;
        }
        Life main = census.main();
        return main != null && main.startedAt != null ? main.startedAt : firstT;
    }
}
