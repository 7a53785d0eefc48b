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

    private final TimelineAccumulator accumulator = new TimelineAccumulator();
    private WaitGraph waits = new WaitGraph();
    private boolean knowsPast;
    private final List<Event> unplacedEvents = new ArrayList<>();
    private @Nullable TraceHeader header;
    private ResolvedEvent[] arrived = new ResolvedEvent[64];
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

    /**
     * Sets who waits for what and holds what after the events that were added so far, for a timeline that is a part of
     * a longer story: processes may wait for locks that were taken before it.
     */
    public TimelineBuilder waits(WaitGraph known) {
        waits = known.copy();
        knowsPast = true;
        return this;
    }

    /** Takes note that the trace does not have all events, so that nothing is claimed about who can go on. */
    public TimelineBuilder incomplete() {
        waits.setIncomplete();
        return this;
    }

    /** Adds the next event, in order of arrival. */
    public TimelineBuilder add(Event event) {
        ResolvedEvent resolved = accumulator.resolve(event);
        waits.add(event);
        if (resolved == null) {
            unplacedEvents.add(event);
            return this;
        }
        if (count == arrived.length) {
            arrived = Arrays.copyOf(arrived, count * 2); // timelines that were built before keep the old array
        }
        arrived[count++] = resolved;
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

    /** The number of deadlocks until {@code now}, which is found faster than a timeline is built. */
    public int deadlockCount(long now) {
        return deadlocks(Math.max(now, lastT)).size();
    }

    /** The number of processes so far. */
    int processes() {
        return accumulator.processes().size();
    }

    private Timeline build(long now, boolean recorded) {
        List<ProcessAccumulator> all = accumulator.processes();
        int[] indexOf = indexes(all);
        ProcessRecord[] processes = new ProcessRecord[all.size()];
        Scheduling[] schedulings = new Scheduling[all.size()];
        for (ProcessAccumulator process : all) {
            int index = indexOf[process.id];
            processes[index] = process.asOf(now, indexOf);
            schedulings[index] = process.scheduling(processes[index]);
        }
        EventAuthor outside = episodeOrigin() == null || accumulator.main() == null ? null : accumulator.main().author;
        long lost = accumulator.authors().stream()
                .filter(author -> author != outside) // main of an episode wrote many events that are not in it
                .mapToLong(EventAuthor::lost)
                .reduce(0, TimelineBuilder::sum);
        // A view of the array is safe, because elements below count never change.
        List<ResolvedEvent> events = Arrays.asList(arrived).subList(0, count);
        return new Timeline(
                header,
                originAt(now),
                now,
                recorded,
                List.of(processes),
                List.of(schedulings),
                accumulator.preparedJvms(),
                waits.abandoned(),
                waits.holders(),
                deadlocks(now),
                accumulator.shell(),
                new Chronology(events, accumulator.outOfOrder(), indexOf),
                unplacedEvents,
                lost,
                damagedPieces);
    }

    /**
     * The deadlocks until {@code now}. What happened before an episode is unknown if only its recording is there. Then
     * other processes may be alive, so it is not certain that all wait.
     */
    private List<Deadlock> deadlocks(long now) {
        if (damagedPieces > 0) {
            return List.of();
        }
        boolean all = knowsPast || episodeOrigin() == null;
        return waits.deadlocks(now).stream()
                .filter(one -> all || one.kind() == Deadlock.Kind.CIRCLE)
                .toList();
    }

    private long originAt(long now) {
        if (chosenOrigin != null) {
            return chosenOrigin;
        }
        Long episode = episodeOrigin();
        if (episode != null) {
            return episode;
        }
        ProcessAccumulator main = accumulator.main();
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
        ProcessAccumulator main = accumulator.main();
        boolean episode = header != null && main != null && main.startedAt != null && main.startedAt < header.origin();
        return episode ? Long.valueOf(header.origin()) : null;
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** The index of each process by its id; main has index 0. */
    private static int[] indexes(List<ProcessAccumulator> all) {
        int[] indexOf = new int[all.size()];
        int next = all.stream().anyMatch(ProcessAccumulator::isMain) ? 1 : 0;
        for (ProcessAccumulator process : all) {
            indexOf[process.id] = process.isMain() ? 0 : next++;
        }
        return indexOf;
    }
}
