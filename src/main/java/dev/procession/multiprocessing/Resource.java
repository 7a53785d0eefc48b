package dev.procession.multiprocessing;

/**
 * Something that a broker keeps for all processes. Every method is called with the broker's lock held and must not wait.
 */
abstract class Resource {

    /** Whether those who wait here in the broker's own process are answered soon, as in a lively conversation. */
    boolean answersSoon;

    /** A question, to be answered now or later with {@link Caller#answer}. */
    abstract void ask(byte op, byte[] payload, Caller caller);

    /** A notice of the process {@code pid}. */
    void tell(byte op, byte[] payload, long pid) {}

    /**
     * The caller withdraws its question, or is gone.
     *
     * @return whether the question was still waiting here
     */
    boolean forget(Caller caller) {
        return false;
    }

    /** The caller has what it was given. */
    void acknowledged(Caller caller) {}

    /** The caller ended without acknowledging its last answer: it may never have seen it. */
    void lost(Caller caller) {}

    /** A process is gone, and all that it had sent has been handled. */
    void ended(long pid) {}
}
