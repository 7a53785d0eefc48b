package dev.procession.multiprocessing.internal.gate;

/**
 * Asks a primitive whether the operation before which this process stands would complete without a wait. Asking changes
 * nothing, and may happen any number of times.
 */
public interface Probe {

    boolean isPossible();

    /** The pid of the process that has to do something first; 0 if it is not one certain process. */
    default long holder() {
        return 0;
    }
}
