package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Received;
import java.util.Arrays;
import java.util.List;

/**
 * What a process had received last when it did something. A process does one thing after the other, but which comes
 * first may depend on which message it got first, and that on who sent first.
 */
final class Deliveries {

    private final List<Event> events;
    private final Causality causality;
    private final int[] received;

    Deliveries(Timeline timeline) {
        events = timeline.events();
        causality = timeline.causality();
        received = new int[events.size()];
        Arrays.setAll(received, this::lastReceived);
    }

    private int lastReceived(int event) {
        if (events.get(event) instanceof Received) {
            return event;
        }
        int previous = causality.previous(event);
        return previous < 0 ? -1 : received[previous];
    }

    /**
     * Whether {@code a} comes before {@code b} in every run, also if both are of one process: then what came to it over
     * a channel must have been sent in this order.
     */
    boolean forced(int a, int b) {
        if (!causality.forced(a, b)) {
            return false;
        }
        int first = received[a];
        int second = received[b];
        if (causality.track(a) != causality.track(b) || first < 0 || first == second) {
            return true;
        }
        return channel(first) != channel(second) || sentInOrder(first, second);
    }

    private long channel(int event) {
        return ((Received) events.get(event)).channel();
    }

    private boolean sentInOrder(int first, int second) {
        return causality.causes(first).stream()
                .filter(Deliveries::isMessage)
                .allMatch(one -> causality.causes(second).stream()
                        .filter(Deliveries::isMessage)
                        .allMatch(other -> causality.forced(one.event(), other.event())));
    }

    private static boolean isMessage(Cause cause) {
        return cause.kind() == Cause.Kind.MESSAGE;
    }
}
