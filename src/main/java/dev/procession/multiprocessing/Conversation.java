package dev.procession.multiprocessing;

import java.io.Closeable;

/** A conversation of one thread with a resource: one question at a time. */
interface Conversation extends Closeable {

    /**
     * Asks and waits for the answer.
     *
     * @param nanos negative for no limit; after it, the question is withdrawn
     * @return {@link Answer#TIMED_OUT} if it could be withdrawn in time
     * @throws InterruptedWaitException if the thread is interrupted and the question could be withdrawn in time
     * @throws SharedStateLostException if the process that keeps the resource has ended
     */
    Answer ask(byte op, byte[] payload, long nanos);

    /** Asks without a limit and without data. */
    default Answer ask(byte op) {
        return ask(op, Answer.NOTHING, -1);
    }

    /** Says that the answer has been taken; until then the broker may take it back if this process dies. */
    void acknowledge();

    @Override
    void close();
}
