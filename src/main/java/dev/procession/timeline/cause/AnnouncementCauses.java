package dev.procession.timeline.cause;

import dev.procession.timeline.cause.Cause.Kind;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the announcement that ended a wait for an event object, a condition, or the items of a queue. */
final class AnnouncementCauses {

    private static final int STILL_SET = Integer.MAX_VALUE;

    /** A process that waits for a condition, and the notification that woke it; null until then. */
    private static final class Waiter {
        private final int process;
        private final int since;
        private @Nullable Integer signal;

        Waiter(int process, int since) {
            this.process = process;
            this.since = since;
        }
    }

    /** A time in which an event object was set. */
    private record SetTime(int from, int until) {}

    private final Map<Long, Deque<SetTime>> sets = new HashMap<>();
    private final Map<Long, List<Waiter>> waiters = new HashMap<>();
    private final Map<Long, Integer> signals = new HashMap<>();
    private final Map<Long, Map<Integer, Integer>> done = new HashMap<>();

    void recordAnnounced(int at, int process, Announced e) {
        switch (e.what()) {
            case SET -> recordSet(at, e.object());
            case CLEAR -> clear(at, e.object());
            case SIGNAL, SIGNAL_ALL -> recordSignal(at, e);
            case ITEM_DONE ->
                done.computeIfAbsent(e.object(), object -> new LinkedHashMap<>())
                        .put(process, at);
        }
    }

    /** Records that an event object was set. Setting it again while it is set changes nothing. */
    private void recordSet(int at, long object) {
        Deque<SetTime> times = sets.computeIfAbsent(object, o -> new ArrayDeque<>());
        if (times.isEmpty() || times.getLast().until < STILL_SET) {
            times.add(new SetTime(at, STILL_SET));
        }
    }

    private void clear(int at, long object) {
        Deque<SetTime> times = sets.get(object);
        if (times != null && times.getLast().until == STILL_SET) {
            times.add(new SetTime(times.removeLast().from, at));
        }
    }

    private void recordSignal(int at, Announced e) {
        signals.put(e.object(), at);
        for (Waiter waiter : waiters.getOrDefault(e.object(), List.of())) {
            if (waiter.signal == null) {
                waiter.signal = at;
                if (e.what() == Announcement.SIGNAL) {
                    return; // notify() wakes only the process that has waited longest
                }
            }
        }
    }

    void recordWaiting(int at, int process, Waiting e) {
        if (e.what() == Waits.CONDITION) {
            waiters.computeIfAbsent(e.target(), object -> new ArrayList<>()).add(new Waiter(process, at));
        }
    }

    /** Drops the waits of a process that has ended, because it cannot get a notification any more. */
    void recordExited(int process) {
        waiters.values().forEach(all -> all.removeIf(waiter -> waiter.process == process));
    }

    void dropWaiter(OpenWait wait) {
        takeWaiter(wait);
    }

    /**
     * The event that set the awaited event object. If the object was set when the wait began, that is the event that
     * had set it; otherwise it is the first such event after the beginning of the wait.
     */
    @Nullable
    Integer causeOfSet(OpenWait wait) {
        Integer last = null;
        Deque<SetTime> times = sets.getOrDefault(wait.waiting().target(), new ArrayDeque<>());
        for (Iterator<SetTime> back = times.descendingIterator(); back.hasNext(); ) {
            SetTime time = back.next();
            if (time.until < wait.event() && last != null) {
                return last;
            }
            last = time.from;
        }
        return last;
    }

    /**
     * The notification that woke this waiter; the latest one of the condition if the order of the waits does not show
     * which.
     */
    @Nullable
    Integer causeOfSignal(OpenWait wait) {
        Waiter waiter = takeWaiter(wait);
        return waiter != null && waiter.signal != null
                ? waiter.signal
                : signals.get(wait.waiting().target());
    }

    private @Nullable Waiter takeWaiter(OpenWait wait) {
        List<Waiter> all = waiters.getOrDefault(wait.waiting().target(), List.of());
        for (Waiter waiter : all) {
            if (waiter.since == wait.event()) {
                all.remove(waiter);
                return waiter;
            }
        }
        return null;
    }

    /** All items had to be reported as done, so the last report of each process is a cause. */
    List<Cause> itemCauses(OpenWait wait, int process) {
        List<Cause> found = new ArrayList<>();
        done.getOrDefault(wait.waiting().target(), Map.of()).forEach((by, at) -> {
            if (by != process) {
                found.add(new Cause(at, Kind.ITEM_DONE));
            }
        });
        return found;
    }
}
