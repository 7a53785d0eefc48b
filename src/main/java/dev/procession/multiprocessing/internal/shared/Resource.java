package dev.procession.multiprocessing.internal.shared;

/**
 * A shared object's state that a broker keeps for all processes, such as the messages of a queue. The broker calls
 * every method with its lock held, so none of them may wait.
 */
public abstract class Resource {

    /** Whether the last client in the broker's own process waited for a short time only. */
    boolean answersSoon;

    /** Handles a request, which is answered now or later with {@link Client#answer}. */
    public abstract void ask(byte op, byte[] payload, Client client);

    /** Handles a notice from the process {@code pid}. */
    public void tell(byte op, byte[] payload, long pid) {}

    /**
     * Forgets the request of a client that withdraws it or has ended.
     *
     * @return whether the request was still waiting here
     */
    public boolean forget(Client client) {
        return false;
    }

    /** Called when the client has received its last response. */
    void recordAcknowledged(Client client) {}

    /** Called when the client ended without acknowledging its last response, which it may never have seen. */
    public void recordLost(Client client) {}

    /** Called when a process has ended and all its messages have been handled. */
    void recordEnded(long pid) {}
}
