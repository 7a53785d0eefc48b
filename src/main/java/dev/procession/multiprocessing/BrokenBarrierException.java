package dev.procession.multiprocessing;

/** Thrown when a {@link Barrier} is broken: one of the processes waited too long, or it was aborted or reset. */
public final class BrokenBarrierException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    BrokenBarrierException() {
        super("the barrier is broken: a wait for it took too long or failed, or it was aborted or reset");
    }
}
