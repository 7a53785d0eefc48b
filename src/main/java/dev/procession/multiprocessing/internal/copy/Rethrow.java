package dev.procession.multiprocessing.internal.copy;

/** Throws any exception, checked or not, where the caller declares none: {@code throw Rethrow.asIs(e)}. */
public final class Rethrow {

    private Rethrow() {}

    /** Never returns. */
    public static RuntimeException asIs(Throwable thrown) {
        throw Rethrow.<RuntimeException>unchecked(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
