package dev.procession.multiprocessing.internal.shared;

import java.util.Queue;

/**
 * A client of a {@link Resource}, as the resource sees it: a thread of the broker's own process, or a connection from
 * another process.
 */
public interface Client {

    /** The pid of the client's process. */
    long pid();

    /** Whether the client has ended, and did not only withdraw its request. */
    boolean isGone();

    /** Answers the open request, without waiting. */
    void answer(byte code, byte[] payload);

    default void answer(byte code) {
        answer(code, Response.NOTHING);
    }

    /** Answers all clients of a queue and removes them from it. */
    static void answerAll(Queue<Client> waiting, byte code) {
        for (Client next; (next = waiting.poll()) != null; ) {
            next.answer(code);
        }
    }
}
