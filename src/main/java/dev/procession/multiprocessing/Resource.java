package dev.procession.multiprocessing;

/**
 * A shared object's state that a broker keeps for all processes, such as the messages of a queue. The broker calls
 * every method with its lock held, so none of them may wait.
 */
abstract class Resource {

    /** Whether the last client in the broker's own process waited for a short time only. */
    boolean answersSoon;

    /** Handles a request, which is answered now or later with {@link Caller#answer}. */
    abstract void ask(byte op, byte[] payload, Caller caller);

    /** Handles a notice from the process {@code pid}. */
    void tell(byte op, byte[] payload, long pid) {}

    /**
     * Forgets the request of a client that withdraws it or has ended.
     *
     * @return whether the request was still waiting here
     */
    boolean forget(Caller caller) {
        return false;
    }

    /** The client has received the last response. */
    void acknowledged(Caller caller) {}

    /** The client ended without acknowledging its last response, which it may never have seen. */
    void lost(Caller caller) {}

    /** A process has ended, and all its messages have been handled. */
    void ended(long pid) {}
}
