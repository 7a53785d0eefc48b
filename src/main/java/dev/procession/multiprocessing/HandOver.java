package dev.procession.multiprocessing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that may contain connections. From now on until the receiver takes them over, the sender holds them once
 * more, so that it may close its own at once.
 */
record HandOver(byte[] bytes, List<Connection> connections) {

    /** @throws CannotTravelException if the value cannot be copied */
    static HandOver of(@Nullable Object value, String goal) {
        List<Connection> connections = new ArrayList<>(0);
        HandOver message = new HandOver(Parcel.of(value, goal, connections), connections);
        for (Connection each : connections) {
            each.isHeldBy(ThisProcess.pid());
        }
        return message;
    }

    /** Gives up the additional holds, because the message is not sent. */
    void isNotSent() {
        for (Connection each : connections) {
            each.isLeftBy(ThisProcess.pid());
        }
    }
}
