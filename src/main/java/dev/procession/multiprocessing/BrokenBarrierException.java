package dev.procession.multiprocessing;

/** Not all parties will come to a {@link Barrier}: one of them waited too long, or it was aborted or reset. */
public final class BrokenBarrierException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    BrokenBarrierException() {
        super("the barrier is broken: a wait for it took too long or failed, or it was aborted or reset");
    }
}
