package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Prepared;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one run: its processes, and its events in order of time. Immutable. {@link TimelineBuilder} makes it
 * and {@code View} draws it. All instants are nanoseconds of {@link System#nanoTime()}.
 */
public final class Timeline {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final @Nullable TraceHeader header;
    private final long origin;
    private final long now;
    private final boolean recorded;
    private final List<ProcessRecord> processes;
    private final List<Scheduling> schedulings;
    private final List<Prepared> preparedJvms;
    private final Map<Long, List<EndedProcess>> abandonedLocks;
    private final Map<Long, List<ProcessRef>> lockHolders;
    private final List<Deadlock> deadlocks;
    private final @Nullable Long shell;
    private final Chronology eventOrder;
    private final List<Event> unplacedEvents;
    private final long lostEvents;
    private final int damagedPieces;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    Timeline(
            @Nullable TraceHeader header,
            long origin,
            long now,
            boolean recorded,
            List<ProcessRecord> processes,
            List<Scheduling> schedulings,
            List<Prepared> preparedJvms,
            Map<Long, List<EndedProcess>> abandonedLocks,
            Map<Long, List<ProcessRef>> lockHolders,
            List<Deadlock> deadlocks,
            @Nullable Long shell,
            Chronology eventOrder,
            List<Event> unplacedEvents,
            long lostEvents,
            int damagedPieces) {
        this.header = header;
        this.origin = origin;
        this.now = now;
        this.recorded = recorded;
        this.processes = List.copyOf(processes);
        this.schedulings = schedulings;
        this.preparedJvms = preparedJvms;
        this.abandonedLocks = abandonedLocks;
        this.lockHolders = lockHolders;
        this.deadlocks = deadlocks;
        this.shell = shell;
        this.eventOrder = eventOrder;
        this.unplacedEvents = List.copyOf(unplacedEvents);
        this.lostEvents = lostEvents;
        this.damagedPieces = damagedPieces;
    }

    /** Which run this is; empty if the trace has no header. */
    public Optional<TraceHeader> header() {
        return Optional.ofNullable(header);
    }

    /** Whether the shell decided which process takes the next step, so that nothing in the run came by chance. */
    public boolean isSteered() {
        return header().filter(header -> header.conditions().isSteered()).isPresent();
    }

    /**
     * Time 0 of all pictures: the first instruction of main's program, or the first event if that is not in the trace.
     */
    public long origin() {
        return origin;
    }

    /** The instant up to which this timeline knows what happened. */
    public long now() {
        return now;
    }

    /**
     * Whether this timeline comes from a recording. In a recording a process without a reported end has an unknown end;
     * in a run that is still watched such a process is alive.
     */
    public boolean isRecorded() {
        return recorded;
    }

    /** All processes: main first, then the others in order of creation. */
    public List<ProcessRecord> processes() {
        return processes;
    }

    /**
     * How the scheduler treated a process. Empty unless the run was bound to some CPUs, because only then it is
     * sampled.
     */
    public Scheduling scheduling(ProcessRecord process) {
        return schedulings.get(process.index());
    }

    /** JVMs that were started in advance and have no work yet. */
    public List<Prepared> preparedJvms() {
        return preparedJvms;
    }

    /**
     * The processes that took a lock and ended without releasing it, in the order in which they took it. Empty if the
     * lock is free or a living process holds it.
     */
    public List<EndedProcess> abandonedHolders(long lock) {
        return abandonedLocks.getOrDefault(lock, List.of());
    }

    /** The processes that hold a lock at the end, the longest holder first; empty if it is free or that is unknown. */
    public List<ProcessRef> holders(long lock) {
        return lockHolders.getOrDefault(lock, List.of());
    }

    /** The deadlocks of this run, in the order in which they began; those without an end still last. */
    public List<Deadlock> deadlocks() {
        return deadlocks;
    }

    /** The place of an event in {@link #events()}; negative if it is not there. */
    public int orderOf(Event event) {
        List<ResolvedEvent> all = resolvedEvents();
        for (int order = 0; order < all.size(); order++) {
            if (all.get(order).event() == event) {
                return order;
            }
        }
        return -1;
    }

    /** The pid of the shell, which started main but is not a process of the run; null if unknown. */
    public @Nullable Long shell() {
        return shell;
    }

    /** The process that ran the program; empty if none of its events is in the trace. */
    public Optional<ProcessRecord> main() {
        return processes.stream().filter(ProcessRecord::isMain).findFirst();
    }

    /** The first process with this name; {@code main} names the main process. */
    public Optional<ProcessRecord> process(String name) {
        if (name.equals("main") && main().isPresent()) {
            return main();
        }
        return processes.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The process that started {@code process}; empty if it is not one of this run. */
    public Optional<ProcessRecord> launcher(ProcessRecord process) {
        return process.launcher() < 0 ? Optional.empty() : Optional.of(processes.get(process.launcher()));
    }

    /** The processes that {@code process} started. */
    public List<ProcessRecord> children(ProcessRecord process) {
        return processes.stream().filter(p -> p.launcher() == process.index()).toList();
    }

    /** All events in order of time. Events of one author are always in the order in which it wrote them. */
    public List<Event> events() {
        return resolvedEvents().stream().map(ResolvedEvent::event).toList();
    }

    /**
     * All that a recording contains, in order of time: {@link #events()}, the events about JVMs that have no work yet,
     * and the samples of the scheduler.
     */
    public List<Event> recording() {
        List<Event> all = new ArrayList<>(unplacedEvents);
        all.addAll(events());
        all.sort(Comparator.comparingLong(Event::t)); // stable: events with equal instants keep their order
        return all;
    }

    /** {@link #events()} with the processes that they name. */
    public List<ResolvedEvent> resolvedEvents() {
        return eventOrder.events();
    }

    /** The process that event {@code number} of {@link #events()} is about; empty if it is not one of this run. */
    public Optional<ProcessRecord> subject(int number) {
        return process(resolvedEvents().get(number).subject());
    }

    /** The second process of event {@code number}: the child launched or joined, or the target of a signal. */
    public Optional<ProcessRecord> partner(int number) {
        return process(resolvedEvents().get(number).partner());
    }

    private Optional<ProcessRecord> process(@Nullable ProcessRef process) {
        return process == null ? Optional.empty() : Optional.of(process(process.index()));
    }

    /**
     * What {@code maker} computes from this timeline, such as the causes of its events. Computed on first use and kept,
     * because a timeline does not change.
     *
     * @param type the key under which the result is kept
     */
    public <T extends Object> T derived(Class<T> type, Function<Timeline, T> maker) {
        Object known = derived.get(type);
        if (known == null) {
            known = maker.apply(this);
            derived.put(type, known);
        }
        return type.cast(known);
    }

    /** The last instant of the run so far: the last exit, or {@link #now()} while a process may still be alive. */
    public long end() {
        boolean allEnded = !processes.isEmpty() && processes.stream().allMatch(ProcessRecord::hasEnded);
        long end = allEnded
                ? processes.stream().mapToLong(ProcessRecord::end).max().orElse(now)
                : now;
        return Math.max(origin, end);
    }

    /** How many events are missing, judged by gaps in the sequence numbers. */
    public long lostEvents() {
        return lostEvents;
    }

    /** How many pieces of the trace could not be read. */
    public int damagedPieces() {
        return damagedPieces;
    }

    /** Whole milliseconds from the origin to {@code t}. */
    public long millis(long t) {
        return Math.floorDiv(t - origin, NANOS_PER_MILLI);
    }

    /** The process with this index in {@link #processes()}. */
    public ProcessRecord process(int index) {
        return processes.get(index);
    }
}
