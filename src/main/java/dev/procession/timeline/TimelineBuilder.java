package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Timeline} from the events of a run, in order of arrival. A timeline can be built at any time, also
 * while the run goes on: adding is cheap, and building hardly depends on the number of events, so a running program can
 * be drawn many times a second. Not thread-safe.
 */
public final class TimelineBuilder {

    private final TimelineAccumulator census = new TimelineAccumulator();
    private final List<Event> unplacedEvents = new ArrayList<>();
    private @Nullable TraceHeader header;
    private ResolvedEvent[] resolvedEvents = new ResolvedEvent[64];
    private int count;
    private long firstT = Long.MAX_VALUE;
    private long lastT = Long.MIN_VALUE;
    private int damagedPieces;
    private @Nullable Long chosenOrigin;

    /** Sets which run this is; may be called at any time. */
    public TimelineBuilder header(@Nullable TraceHeader runHeader) {
        header = runHeader;
        return this;
    }

    /** Makes {@code nanos} time 0 of the pictures, instead of the beginning of main. */
    public TimelineBuilder origin(long nanos) {
        chosenOrigin = nanos;
        return this;
    }

    /** Adds the locks that are still taken by processes which ended before the first event. */
    public TimelineBuilder abandonedLocks(AbandonedLocks locks) {
        locks.abandoned().forEach(census.holders()::addHolders);
        return this;
    }

    /** Adds the next event, in order of arrival. */
    public TimelineBuilder add(Event event) {
        ResolvedEvent moment = census.resolve(event);
        if (moment == null) {
            unplacedEvents.add(event);
            return this;
        }
        if (count == resolvedEvents.length) {
            resolvedEvents =
                    Arrays.copyOf(resolvedEvents, count * 2); // timelines that were built before keep the old array
        }
        resolvedEvents[count++] = moment;
        firstT = Math.min(firstT, event.t());
        lastT = Math.max(lastT, event.t());
        return this;
    }

    /** Sets how many pieces of the trace could not be read. */
    public TimelineBuilder damagedPieces(int pieces) {
        damagedPieces = pieces;
        return this;
    }

    /**
     * Builds the timeline of a run that still goes on. Open waits, and processes without a reported end, last until
     * {@code now}.
     *
     * @param now in nanoseconds of {@link System#nanoTime()}
     */
    public Timeline build(long now) {
        return build(Math.max(now, lastT), false);
    }

    /**
     * Builds the timeline of a recorded run, after the last event has arrived. A process without a reported end has an
     * unknown end. The exception is an episode of typed code: its main process lived before it and lives on after it.
     */
    public Timeline buildRecorded() {
        return build(count == 0 ? originAt(0) : lastT, episodeOrigin() == null);
    }

    /** The number of processes so far. */
    int processes() {
        return census.processes().size();
    }

    private Timeline build(long now, boolean recorded) {
        List<ProcessAccumulator> lives = census.processes();
        int[] indexOf = indexes(lives);
        ProcessRecord[] processes = new ProcessRecord[lives.size()];
        Scheduling[] schedulings = new Scheduling[lives.size()];
        for (ProcessAccumulator life : lives) {
            int index = indexOf[life.id];
            processes[index] = life.asOf(now, indexOf);
            schedulings[index] = life.scheduling(processes[index]);
        }
        EventAuthor outside = episodeOrigin() == null || census.main() == null ? null : census.main().author;
        long lost = census.authors().stream()
                .filter(writer -> writer != outside) // main of an episode wrote many events that are not in it
                .mapToLong(EventAuthor::lost)
                .reduce(0, TimelineBuilder::sum);
        // A view of the array is safe, because elements below count never change.
        List<ResolvedEvent> arrived = Arrays.asList(resolvedEvents).subList(0, count);
        return new Timeline(
                header,
                originAt(now),
                now,
                recorded,
                List.of(processes),
                List.of(schedulings),
                census.preparedJvms(),
                census.holders().abandoned(),
                indexOf,
                new Chronology(arrived, census.authors().size()),
                unplacedEvents,
                lost,
                damagedPieces);
    }

    private long originAt(long now) {
        if (chosenOrigin != null) {
            return chosenOrigin;
        }
        Long episode = episodeOrigin();
        if (episode != null) {
            return episode;
        }
        ProcessAccumulator main = census.main();
        if (main != null && main.startedAt != null) {
            return main.startedAt;
        }
        if (count > 0) {
            return firstT;
        }
        return header != null ? header.origin() : now;
    }

    /**
     * The beginning of an episode of typed code, which is later than the beginning of its main; null for any other run.
     */
    private @Nullable Long episodeOrigin() {
        ProcessAccumulator main = census.main();
        boolean episode = header != null && main != null && main.startedAt != null && main.startedAt < header.origin();
        return episode ? Long.valueOf(header.origin()) : null;
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** The index of each process by its id; main has index 0. */
    private static int[] indexes(List<ProcessAccumulator> lives) {
        int[] indexOf = new int[lives.size()];
        int next = lives.stream().anyMatch(life -> life.isMain) ? 1 : 0;
        for (ProcessAccumulator life : lives) {
            indexOf[life.id] = life.isMain ? 0 : next++;
        }
        return indexOf;
    }
}
