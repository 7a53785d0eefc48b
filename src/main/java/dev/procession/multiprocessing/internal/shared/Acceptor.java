package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.io.IOException;
import java.nio.channels.SelectionKey;

/**
 * Pauses the acceptance of new connections to a {@link Broker} when the operating system has no more file descriptors.
 * Without the pause, the selector would report the waiting clients in an endless loop.
 */
final class Acceptor {

    private static final long PAUSE_MILLIS = 100;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SelectionKey acceptKey;
    private boolean refused;
    private boolean warned;
    private long refusedAt;

    Acceptor(SelectionKey door) {
        this.acceptKey = door;
    }

    /** How long the next select may wait, in milliseconds; 0 for no limit. */
    long pauseMillis() {
        return refused ? PAUSE_MILLIS : 0;
    }

    void recordAccepted() {
        refused = false;
    }

    void recordRefused(IOException reason) {
        refused = true;
        refusedAt = System.nanoTime();
        acceptKey.interestOps(0);
        if (!warned) {
            warned = true;
            System.err.println("Process " + ThisProcess.pid() + " cannot let another process reach what it shares: "
                    + reason.getMessage()
                    + ". The other waits until that changes, for example until files are closed.");
        }
    }

    /** Accepts connections again if the pause is over; called in each round. */
    void resume() {
        if (refused && System.nanoTime() - refusedAt > PAUSE_MILLIS * NANOS_PER_MILLI / 2) {
            refused = false;
            acceptKey.interestOps(SelectionKey.OP_ACCEPT);
        }
    }
}
