package dev.procession.timeline.cause;

import dev.procession.timeline.Timeline;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Received;
import java.util.Arrays;
import java.util.List;

/**
 * Decides whether the order of two events is forced, taking into account which messages a process had received before
 * each of them. Even the order of two events of one process may be chance, if it depends on which of two messages came
 * first.
 */
public final class MessageOrder {

    private final List<Event> events;
    private final Causality causality;
    private final int[] received;

    public MessageOrder(Timeline timeline) {
        events = timeline.events();
        causality = Causality.of(timeline);
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
     * Whether {@code a} comes before {@code b} in every run. If both are of one process, the messages that it received
     * last before each of them must also have been sent in this order, if they came over the same channel.
     */
    public boolean forced(int a, int b) {
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
                .filter(MessageOrder::isMessage)
                .allMatch(one -> causality.causes(second).stream()
                        .filter(MessageOrder::isMessage)
                        .allMatch(other -> causality.forced(one.event(), other.event())));
    }

    private static boolean isMessage(Cause cause) {
        return cause.kind() == Cause.Kind.MESSAGE;
    }
}
