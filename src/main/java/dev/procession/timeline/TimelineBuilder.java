package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of a run as they arrive and gives a {@link Timeline} at any moment. Adding costs little, and building
 * hardly depends on the number of events, so a running program can be drawn again and again. For one thread.
 */
public final class TimelineBuilder {

    private final Census census = new Census();
    private @Nullable TraceHeader header;
    private Moment[] moments = new Moment[64];
    private int count;
    private long firstT = Long.MAX_VALUE;
    private long lastT = Long.MIN_VALUE;
    private int damaged;
    private @Nullable Long chosenOrigin;

    /** Says which run it is; may come at any time. */
    public TimelineBuilder header(@Nullable TraceHeader runHeader) {
        header = runHeader;
        return this;
    }

    /** Makes {@code nanos} time 0 of the pictures, instead of main's beginning. */
    public TimelineBuilder origin(long nanos) {
        chosenOrigin = nanos;
        return this;
    }

    /** Takes the next event, in order of arrival. */
    public TimelineBuilder add(Event event) {
        Moment moment = census.take(event);
        if (moment == null) {
            return this;
        }
        if (count == moments.length) {
            moments = Arrays.copyOf(moments, count * 2); // timelines built so far keep the old array
        }
        moments[count++] = moment;
        firstT = Math.min(firstT, event.t());
        lastT = Math.max(lastT, event.t());
        return this;
    }

    /** Says how many pieces of the trace could not be read. */
    public TimelineBuilder damaged(int pieces) {
        damaged = pieces;
        return this;
    }

    /**
     * The run as far as it has come. Open waits, and processes whose end nobody has reported, reach to {@code now}.
     *
     * @param now in nanoseconds of {@link System#nanoTime()}
     */
    public Timeline build(long now) {
        return build(Math.max(now, lastT), false);
    }

    /** The run as it was recorded, after the last event has arrived: an end that nobody has reported stays unknown. */
    public Timeline buildRecorded() {
        return build(count == 0 ? originAt(0) : lastT, true);
    }

    private Timeline build(long now, boolean recorded) {
        List<Life> lives = census.lives();
        int[] indexOf = indexes(lives);
        ProcessLife[] processes = new ProcessLife[lives.size()];
        for (Life life : lives) {
            processes[indexOf[life.id]] = life.asOf(now, indexOf);
        }
        long lost = census.writers().stream().mapToLong(Writer::lost).sum();
        // A view of the array is safe: below count it never changes.
        List<Moment> arrived = Arrays.asList(moments).subList(0, count);
        return new Timeline(
                header,
                originAt(now),
                now,
                recorded,
                List.of(processes),
                census.ready(),
                census.holders().asOf(indexOf),
                indexOf,
                new Chronology(arrived, census.writers().size()),
                lost,
                damaged);
    }

    private long originAt(long now) {
        if (chosenOrigin != null) {
            return chosenOrigin;
        }
        Life main = census.main();
        if (main != null && main.startedAt != null) {
            return main.startedAt;
        }
        if (count > 0) {
            return firstT;
        }
        return header != null ? header.origin() : now;
    }

    /** The place of each life, by its id, when main comes first. */
    private static int[] indexes(List<Life> lives) {
        int[] indexOf = new int[lives.size()];
        int next = lives.stream().anyMatch(life -> life.isMain) ? 1 : 0;
        for (Life life : lives) {
            indexOf[life.id] = life.isMain ? 0 : next++;
        }
        return indexOf;
    }
}
