package dev.procession.timeline.cause;

import dev.procession.timeline.ResolvedEvent;
import dev.procession.trace.Event;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Signalled;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Divides events into tracks; the events of one track are totally ordered. Each process is a track, and its exit is the
 * last event on it, whichever process reported that. What others observed of a process, such as raw output that its
 * parent caught, is a track of its own, because its order relative to the events of the process itself is unknown. The
 * signals of the shell, and its permissions to leave a checkpoint, are one more track.
 */
final class Tracks {

    private static final Object SHELL = new Object();

    private final int[] track;
    private final int[] place;
    private final int[] previous;

    Tracks(List<ResolvedEvent> events) {
        int n = events.size();
        track = new int[n];
        place = new int[n];
        previous = new int[n];
        Map<Object, Integer> numbers = new HashMap<>();
        int[] last = new int[16];
        for (int event = 0; event < n; event++) {
            Object key = key(events.get(event));
            previous[event] = -1;
            if (key == null) {
                track[event] = -1;
                continue;
            }
            Integer known = numbers.putIfAbsent(key, numbers.size());
            int number = known == null ? numbers.size() - 1 : known;
            if (number == last.length) {
                last = Arrays.copyOf(last, 2 * number);
            }
            track[event] = number;
            previous[event] = last[number] - 1;
            place[event] = previous[event] < 0 ? 1 : place[previous[event]] + 1;
            last[number] = event + 1;
        }
    }

    private record Observed(int process) {}

    private static @Nullable Object key(ResolvedEvent resolved) {
        int process = resolved.subjectIndex();
        Event event = resolved.event();
        if (process < 0) {
            return event instanceof Signalled || event instanceof LetGo ? SHELL : null;
        }
        boolean observed = event instanceof Reparented || event instanceof Printed e && e.of() != e.pid();
        return observed ? new Observed(process) : (Object) process;
    }

    /** The number of the track; negative for an event about an unknown process. */
    int track(int event) {
        return track[event];
    }

    /** The place of the event on its track, from 1. */
    int place(int event) {
        return place[event];
    }

    /** The previous event on the track; negative if there is none. */
    int previous(int event) {
        return previous[event];
    }
}
