package dev.procession.explore;

import java.io.IOException;

/** A program of which one process moves at a time. It is begun anew for each order that is tried. */
@FunctionalInterface
public interface ControlledProgram {

    /**
     * Begins a run in processes that have run nothing of the program before.
     *
     * @throws IOException if the processes cannot be started
     */
    ControlledRun start() throws IOException, InterruptedException;

    /** Called when it is known that another run will follow that which has been begun last. */
    default void expectAnother() {
        // A program that is begun at once needs no preparation.
    }
}
