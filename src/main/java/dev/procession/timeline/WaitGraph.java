package dev.procession.timeline;

import dev.procession.timeline.Deadlock.Kind;
import dev.procession.timeline.Deadlock.Member;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.Omitted;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Sent;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Knows from the events up to now who waits for what and who holds it, and finds deadlocks. A session of typed code has
 * one for all its events, because it has one timeline for each input: a lock that was taken in one timeline is waited
 * for in a later one. Not thread-safe.
 *
 * <p>It takes events in order of arrival. Since a process writes an event before others can see its effect, the events
 * that have arrived show a state that all processes were in at once. A deadlock is reported only if it is certain: the
 * waits have no limit, no event of a member is missing, and no member does anything while it waits.
 */
public final class WaitGraph {

    /** All processes must have waited so long, because what ends their waits may still be on its way. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** More are not kept: a program that is stuck so often is a damaged recording. */
    private static final int MAX_FOUND = 100;

    private final Map<Long, Waiter> processes;
    private final LockHolders<Waiter> holders;
    private final Map<Long, Integer> underway = new HashMap<>();
    private final Set<Long> partlyRecorded = new HashSet<>();
    private final List<Deadlock> found = new ArrayList<>();
    private int alive;
    private int blocked;
    private @Nullable Event last;
    private boolean incomplete;

    public WaitGraph() {
        this(new LinkedHashMap<>(), new LockHolders<>());
    }

    private WaitGraph(Map<Long, Waiter> processes, LockHolders<Waiter> holders) {
        this.processes = processes;
        this.holders = holders;
    }

    /** A graph that knows the same, but reports only the deadlocks that come from now on. */
    public WaitGraph copy() {
        Map<Waiter, Waiter> copies = new HashMap<>();
        Map<Long, Waiter> copied = new LinkedHashMap<>();
        processes.forEach((pid, waiter) -> copied.put(pid, copies.computeIfAbsent(waiter, Waiter::copy)));
        LockHolders<Waiter> held = holders.copy(waiter -> copies.computeIfAbsent(waiter, Waiter::copy));
        WaitGraph copy = new WaitGraph(copied, held);
        copy.underway.putAll(underway);
        copy.partlyRecorded.addAll(partlyRecorded);
        copy.alive = alive;
        copy.blocked = blocked;
        copy.last = last;
        copy.incomplete = incomplete;
        return copy;
    }

    /** Takes note that events are missing, so that nothing is certain any more. */
    public void setIncomplete() {
        incomplete = true;
    }

    /** Adds the next event, in order of arrival. */
    public void add(Event event) {
        if (event instanceof Event.Scheduled) {
            return;
        }
        recordSilence(event);
        if (event instanceof Launched e) {
            recordLaunched(e);
        } else if (event instanceof Started e) {
            recordStarted(e);
        }
        Waiter author = author(event);
        if (author != null) {
            count(author, -1);
            author.recordOwn(event);
            count(author, 1);
            recordUse(event, author);
            if (event.subject() == event.pid()) {
                endDeadlocksOf(event.pid(), event); // it does something, so it can go on after all
            }
        }
        if (event instanceof Exited e) {
            recordExited(e);
        } else if (event instanceof Waiting && author != null && author.block() != null) {
            findCircle(author, event);
        }
        last = event;
    }

    /** A child may write that it has begun before its parent writes that it was launched. */
    private void recordLaunched(Launched event) {
        Waiter known = processes.get(event.child());
        if (known == null || !known.isAlive() || !known.recordLaunched()) {
            create(event.child(), event.name()).recordLaunched();
        }
    }

    private void recordStarted(Started event) {
        Waiter known = processes.get(event.pid());
        if (known == null || !known.isAlive() || !known.recordStarted(event)) {
            create(event.pid(), event.name()).recordStarted(event);
        }
    }

    private Waiter create(long pid, String name) {
        Waiter replaced = processes.remove(pid);
        if (replaced != null) {
            count(replaced, -1);
        }
        Waiter fresh = new Waiter(pid, name);
        processes.put(pid, fresh);
        count(fresh, 1);
        return fresh;
    }

    /** The process that wrote the event; null for the shell, and for a process of which nothing else is known. */
    private @Nullable Waiter author(Event event) {
        boolean own = event instanceof Waiting || event instanceof Acquired || event instanceof Released;
        if (own && !processes.containsKey(event.pid())) {
            create(event.pid(), "");
        }
        return processes.get(event.pid());
    }

    private void count(Waiter process, int change) {
        alive += process.isAlive() ? change : 0;
        blocked += process.block() != null ? change : 0;
    }

    private void recordUse(Event event, Waiter by) {
        if (event instanceof Acquired e) {
            holders.recordAcquired(e, by);
        } else if (event instanceof Released e) {
            holders.recordReleased(e, by);
        } else if (event instanceof Sent e) {
            underway.merge(e.channel(), 1, Integer::sum);
        } else if (event instanceof Received e) {
            underway.merge(e.channel(), -1, Integer::sum);
        } else if (event instanceof Omitted e) {
            partlyRecorded.add(e.object());
        }
    }

    private void recordExited(Exited event) {
        Waiter process = processes.get(event.process());
        if (process != null) {
            count(process, -1);
            process.recordExited(event);
            count(process, 1);
        }
        endDeadlocksOf(event.process(), event);
    }

    private void endDeadlocksOf(long pid, Event event) {
        for (int i = 0; i < found.size(); i++) {
            Deadlock one = found.get(i);
            if (one.end() == null
                    && one.members().stream()
                            .anyMatch(member -> member.process().pid() == pid)) {
                found.set(i, one.endedBy(event));
            }
        }
    }

    /** Follows the chain of waits that begins with the newest one. If it comes back there, it is a circle. */
    private void findCircle(Waiter start, Event closing) {
        Set<Waiter> circle = new LinkedHashSet<>();
        Waiter at = start;
        while (at != null && at.block() != null && circle.add(at)) {
            at = awaited(at);
        }
        if (at == start && !circle.isEmpty() && !incomplete && found.size() < MAX_FOUND) {
            found.add(new Deadlock(Kind.CIRCLE, members(oldestFirst(circle)), closing, null));
        }
    }

    private List<Waiter> oldestFirst(Set<Waiter> circle) {
        List<Waiter> members = new ArrayList<>(circle);
        for (Waiter process : processes.values()) {
            int place = members.indexOf(process);
            if (place >= 0) {
                Collections.rotate(members, -place);
                break;
            }
        }
        return members;
    }

    /** The only process that can end the wait: the one that must end, or the holder of the lock; null if none. */
    private @Nullable Waiter awaited(Waiter process) {
        Waiting wait = process.block();
        if (wait == null) {
            return null;
        }
        return switch (wait.what()) {
            case JOIN, EXIT -> processes.get(wait.target());
            case LOCK -> {
                List<Waiter> of = holders.of(wait.target());
                yield of.size() == 1 && isCertain(wait.target()) ? of.get(0) : null;
            }
            default -> null;
        };
    }

    private boolean isCertain(long lock) {
        return holders.isExclusive(lock) && !partlyRecorded.contains(lock);
    }

    /** Records that all processes waited in silence until {@code event}. */
    private void recordSilence(Event event) {
        Deadlock silent = silence(event.t());
        if (silent != null && found.size() < MAX_FOUND) {
            found.add(silent);
        }
    }

    /** The deadlock of all processes, if they have waited in silence until {@code now}; null if not. */
    private @Nullable Deadlock silence(long now) {
        Event latest = last;
        boolean allWait = latest != null && alive > 0 && blocked == alive && !incomplete;
        if (!allWait || latest == null || now - latest.t() < SILENCE_NANOS) {
            return null;
        }
        List<Waiter> living =
                processes.values().stream().filter(Waiter::isAlive).toList();
        boolean known = found.stream().anyMatch(one -> one.end() == null);
        return known
                        || living.stream().noneMatch(this::needsAnybody)
                        || living.stream().anyMatch(this::isUnderway)
                ? null
                : new Deadlock(Kind.ALL_WAIT, members(living), latest, null);
    }

    /** Whether the process waits for what any other process could bring. */
    private boolean needsAnybody(Waiter process) {
        Waiting wait = process.block();
        return wait != null
                && switch (wait.what()) {
                    case JOIN, EXIT -> false;
                    case LOCK -> !isCertain(wait.target());
                    default -> true;
                };
    }

    /** Whether the process waits for a message, and one is on its way to somebody. */
    private boolean isUnderway(Waiter process) {
        Waiting wait = process.block();
        boolean receives = wait != null && (wait.what() == Waits.QUEUE_GET || wait.what() == Waits.PIPE_RECV);
        return receives && !partlyRecorded.contains(wait.target()) && underway.getOrDefault(wait.target(), 0) > 0;
    }

    private List<Member> members(List<Waiter> waiters) {
        List<Member> members = new ArrayList<>();
        for (Waiter waiter : waiters) {
            Waiting wait = waiter.block();
            if (wait != null) {
                members.add(new Member(waiter.ref(), wait, on(wait)));
            }
        }
        return members;
    }

    private List<ProcessRef> on(Waiting wait) {
        return switch (wait.what()) {
            case JOIN, EXIT -> {
                Waiter process = processes.get(wait.target());
                yield process == null ? List.of() : List.of(process.ref());
            }
            case LOCK -> holders(wait.target());
            default -> List.of();
        };
    }

    private List<ProcessRef> holders(long lock) {
        return partlyRecorded.contains(lock) ? List.of() : refs(holders.of(lock));
    }

    /** The locks that are taken and known, with their holders, dead or alive. */
    Map<Long, List<ProcessRef>> holders() {
        Map<Long, List<ProcessRef>> held = new HashMap<>();
        holders.forEach((lock, of) -> held.put(lock, partlyRecorded.contains(lock) ? List.of() : refs(of)));
        return held;
    }

    private static List<ProcessRef> refs(List<Waiter> of) {
        return of.stream().map(Waiter::ref).distinct().toList();
    }

    /** The deadlocks as they are known at {@code now}, in the order in which they began. */
    List<Deadlock> deadlocks(long now) {
        Deadlock silent = silence(now);
        if (silent == null) {
            return List.copyOf(found);
        }
        List<Deadlock> all = new ArrayList<>(found);
        all.add(silent);
        return all;
    }

    /** Whether {@code wait}, as the next event, would be one that no process can end any more. */
    public boolean wouldBeInVain(Waiting wait) {
        if (isAbandoned(wait.target())) {
            return true;
        }
        WaitGraph next = copy();
        next.add(wait);
        return !next.found.isEmpty();
    }

    /** Whether the lock is taken and all its holders have ended. */
    private boolean isAbandoned(long lock) {
        List<Waiter> of = holders.of(lock);
        return !of.isEmpty() && of.stream().noneMatch(Waiter::isAlive);
    }

    /** The locks whose holders have all ended, with these holders. */
    Map<Long, List<EndedProcess>> abandoned() {
        Map<Long, List<EndedProcess>> left = new HashMap<>();
        holders.forEach((lock, of) -> {
            List<EndedProcess> gone = new ArrayList<>();
            for (Waiter holder : of) {
                EndedProcess one = holder.ended();
                if (one != null) {
                    gone.add(one);
                }
            }
            if (gone.size() == of.size()) {
                left.put(lock, gone);
            }
        });
        return left;
    }
}
