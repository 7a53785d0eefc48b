package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.draw.Phrases;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes from which row on each process is in which state. Of several changes within one row the last counts. */
public final class StateChanges {

    /**
     * A change of state: from row {@code row} on, process {@code process} is in {@code state}.
     *
     * @param words the state in words, such as {@code sleeps 2 s} or {@code exit 0}
     * @param lock the number of the lock that the process waits for, as in {@link Holding#lock()}; negative if none
     */
    public record Change(int row, int process, LaneState state, String words, int lock) {}

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final RowPlaces places;
    private final LockChanges locks;
    private final LaneStates states;
    private final List<Change> changes = new ArrayList<>();
    private final int[] lastOf;
    private final List<Map<Long, Open>> waits = new ArrayList<>();
    private final String[] endings;

    /** A wait that is not over. */
    private record Open(String words, int lock) {}

    StateChanges(Timeline timeline, Layout layout, RowPlaces places, LockChanges locks) {
        this.timeline = timeline;
        this.layout = layout;
        this.places = places;
        this.locks = locks;
        phrases = new Phrases(layout);
        states = new LaneStates(timeline);
        int n = timeline.processes().size();
        lastOf = new int[n];
        Arrays.fill(lastOf, -1);
        endings = new String[n];
        Arrays.fill(endings, "");
        for (int i = 0; i < n; i++) {
            waits.add(new LinkedHashMap<>());
        }
    }

    List<Change> all() {
        int order = 0;
        for (ResolvedEvent resolved : timeline.resolvedEvents()) {
            states.goTo(order);
            int row = places.of(order);
            note(resolved);
            changed(row, resolved.subjectIndex());
            changed(row, resolved.partnerIndex());
            order++;
        }
        return List.copyOf(changes);
    }

    private void note(ResolvedEvent resolved) {
        Event event = resolved.event();
        int process = resolved.subjectIndex();
        if (process < 0) {
            return;
        }
        if (event instanceof Waiting e) {
            String target = phrases.target(resolved.partnerIndex(), e.target(), e.name(), timeline);
            String words = phrases.shortWait(e.what(), target, e.name(), e.timeoutNanos());
            int lock = e.what() == Waits.LOCK ? locks.number(e.target()) : -1;
            waits.get(process).put(e.seq(), new Open(words, lock));
        } else if (event instanceof Resumed e) {
            waits.get(process).remove(e.since());
        } else if (event instanceof Exited e && (endings[process].isEmpty() || e.status() != null)) {
            endings[process] = phrases.exit(e.status());
        }
    }

    private void changed(int row, int process) {
        if (process < 0) {
            return;
        }
        LaneState state = states.of(process);
        Change change = change(row, process, state);
        Change last = lastOf[process] < 0 ? null : changes.get(lastOf[process]);
        if (last == null ? state == LaneState.ABSENT : isSame(last, change)) {
            return;
        }
        if (last != null && last.row() == row) {
            changes.set(lastOf[process], change);
        } else {
            lastOf[process] = changes.size();
            changes.add(change);
        }
    }

    private static boolean isSame(Change last, Change change) {
        return last.state() == change.state() && last.words().equals(change.words()) && last.lock() == change.lock();
    }

    private Change change(int row, int process, LaneState state) {
        return switch (state) {
            case ABSENT -> new Change(row, process, state, "", -1);
            case GONE -> new Change(row, process, state, endings[process], -1);
            case WAITS -> {
                Open wait = last(waits.get(process));
                yield new Change(row, process, state, wait.words, wait.lock);
            }
            case BOOTS, RUNS -> new Change(row, process, state, state.meaning(layout), -1);
        };
    }

    private Open last(Map<Long, Open> open) {
        Open last = new Open(layout.say("wait.unknown"), -1);
        for (Open each : open.values()) {
            last = each;
        }
        return last;
    }
}
