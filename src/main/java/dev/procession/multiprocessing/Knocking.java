package dev.procession.multiprocessing;

import java.io.IOException;
import java.nio.channels.SelectionKey;

/**
 * Those who want to be let in by a {@link Broker}. When the operating system gives no more file descriptors for them, they
 * stay where they are, and the selector would report them for ever; so they are not listened to for a while.
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

    /** How long to listen to all others alone, in milliseconds; 0 for ever. */
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

    /** To be called from time to time. */
    void listenAgain() {
        if (refused && System.nanoTime() - since > PAUSE * NANOS_A_MILLISECOND / 2) {
            refused = false;
            door.interestOps(SelectionKey.OP_ACCEPT);
        }
    }
}
