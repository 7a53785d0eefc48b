package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.copy.TransferableConnection;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that may contain connections. From the making of the message until the receiver takes the connections over,
 * the sender holds each once more, so that it may close its own at once.
 */
public record ConnectionTransfer(byte[] bytes, List<TransferableConnection> connections) {

    /** @throws dev.procession.multiprocessing.CannotTravelException if the value cannot be copied */
    public static ConnectionTransfer of(@Nullable Object value, String goal) {
        List<TransferableConnection> connections = new ArrayList<>(0);
        ConnectionTransfer message = new ConnectionTransfer(Message.of(value, goal, connections), connections);
        for (TransferableConnection each : connections) {
            each.addHolder(ThisProcess.pid());
        }
        return message;
    }

    /** Gives up the additional holds, because the message is not sent. */
    public void cancel() {
        for (TransferableConnection each : connections) {
            each.removeHolder(ThisProcess.pid());
        }
    }
}
