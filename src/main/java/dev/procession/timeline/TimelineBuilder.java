package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of a run as they arrive and gives a {@link Timeline} at any moment. Adding costs little, and building
 * hardly depends on the number of events, so a running program can be drawn again and again. For one thread.
 */
public final class TimelineBuilder {

    private final Census census = new Census();
    private final List<Event> aside = new ArrayList<>();
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

    /** Says which locks were taken before the first event, by processes that had ended by then. */
    public TimelineBuilder leftTaken(LeftLocks locks) {
        locks.left().forEach(census.holders()::held);
        return this;
    }

    /** Takes the next event, in order of arrival. */
    public TimelineBuilder add(Event event) {
        Moment moment = census.take(event);
        if (moment == null) {
            aside.add(event);
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

    /**
     * The run as it was recorded, after the last event has arrived: an end that nobody has reported stays unknown. Main of
     * an episode is alive: it was there before and is there afterwards.
     */
    public Timeline buildRecorded() {
        return build(count == 0 ? originAt(0) : lastT, episodeOrigin() == null);
    }

    /** How many processes have become known. */
    int processes() {
        return census.lives().size();
    }

    private Timeline build(long now, boolean recorded) {
        List<Life> lives = census.lives();
        int[] indexOf = indexes(lives);
        ProcessLife[] processes = new ProcessLife[lives.size()];
        Scheduling[] schedulings = new Scheduling[lives.size()];
        for (Life life : lives) {
            int index = indexOf[life.id];
            processes[index] = life.asOf(now, indexOf);
            schedulings[index] = life.scheduling(processes[index]);
        }
        Writer outside = episodeOrigin() == null || census.main() == null ? null : census.main().writer;
        long lost = census.writers().stream()
                .filter(writer -> writer != outside) // it did a lot that is not of this episode
                .mapToLong(Writer::lost)
                .reduce(0, TimelineBuilder::sum);
        // A view of the array is safe: below count it never changes.
        List<Moment> arrived = Arrays.asList(moments).subList(0, count);
        return new Timeline(
                header,
                originAt(now),
                now,
                recorded,
                List.of(processes),
                List.of(schedulings),
                census.ready(),
                census.holders().leftTaken(),
                indexOf,
                new Chronology(arrived, census.writers().size()),
                aside,
                lost,
                damaged);
    }

    private long originAt(long now) {
        if (chosenOrigin != null) {
            return chosenOrigin;
        }
        Long episode = episodeOrigin();
        if (episode != null) {
            return episode;
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

    /** The beginning of an episode of typed code, whose main began before it; null for any other run. */
    private @Nullable Long episodeOrigin() {
        Life main = census.main();
        boolean episode = header != null && main != null && main.startedAt != null && main.startedAt < header.origin();
        return episode ? Long.valueOf(header.origin()) : null;
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
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
