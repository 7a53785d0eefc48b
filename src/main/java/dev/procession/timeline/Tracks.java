package dev.procession.timeline;

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
 * Puts each event on the track of those that surely came one after the other. A process is a track, with its end as the
 * last on it, whoever reported that. What others saw of a process, such as raw output that its parent caught, is a track
 * of its own: how it lies between what the process told itself is unknown. What the shell signals, and whom it lets go on, is
 * one, too.
 */
final class Tracks {

    private static final Object SHELL = new Object();

    private final int[] track;
    private final int[] place;
    private final int[] previous;

    Tracks(List<Moment> moments) {
        int n = moments.size();
        track = new int[n];
        place = new int[n];
        previous = new int[n];
        Map<Object, Integer> numbers = new HashMap<>();
        int[] last = new int[16];
        for (int event = 0; event < n; event++) {
            Object key = key(moments.get(event));
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

    private record Seen(Life process) {}

    private static @Nullable Object key(Moment moment) {
        Life process = moment.process();
        Event event = moment.event();
        if (process == null) {
            return event instanceof Signalled || event instanceof LetGo ? SHELL : null;
        }
        boolean seen = event instanceof Reparented || event instanceof Printed e && e.of() != e.pid();
        return seen ? new Seen(process) : process;
    }

    /** The number of the track; negative for an event about something unknown. */
    int track(int event) {
        return track[event];
    }

    /** Its place on the track, from 1. */
    int place(int event) {
        return place[event];
    }

    /** The event before it on the track; negative if there is none. */
    int previous(int event) {
        return previous[event];
    }
}
