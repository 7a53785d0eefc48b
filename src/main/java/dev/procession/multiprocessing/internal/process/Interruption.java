package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.InterruptedWaitException;

/** The interruption of a wait. */
public final class Interruption {

    private Interruption() {}

    /** Makes the exception for the thread whose wait was just interrupted; the thread stays marked as interrupted. */
    public static InterruptedWaitException here() {
        Thread.currentThread().interrupt();
        return new InterruptedWaitException(ErrorMessages.INTERRUPTED);
    }
}
