package dev.procession.multiprocessing;

import java.io.IOException;
import java.nio.channels.SelectionKey;

/**
 * Pauses the acceptance of new connections to a {@link Broker} when the operating system has no more file descriptors.
 * Without the pause, the selector would report the waiting clients in an endless loop.
 */
final class Knocking {

    private static final long PAUSE = 100;
    private static final long NANOS_A_MILLISECOND = 1_000_000;

    private final SelectionKey door;
    private boolean refused;
    private boolean told;
    private long since;

    Knocking(SelectionKey door) {
        this.door = door;
    }

    /** How long the next select may wait, in milliseconds; 0 for no limit. */
    long pause() {
        return refused ? PAUSE : 0;
    }

    void isAnswered() {
        refused = false;
    }

    void isNotAnswered(IOException reason) {
        refused = true;
        since = System.nanoTime();
        door.interestOps(0);
        if (!told) {
            told = true;
            System.err.println("Process " + ThisProcess.pid() + " cannot let another process reach what it shares: "
                    + reason.getMessage()
                    + ". The other waits until that changes, for example until files are closed.");
        }
    }

    /** Accepts connections again if the pause is over; called in each round. */
    void listenAgain() {
        if (refused && System.nanoTime() - since > PAUSE * NANOS_A_MILLISECOND / 2) {
            refused = false;
            door.interestOps(SelectionKey.OP_ACCEPT);
        }
    }
}
