package dev.procession.multiprocessing;

import java.io.Closeable;

/** One thread's session with a {@link Resource}, in which it sends one request at a time. */
interface Conversation extends Closeable {

    /**
     * Sends a request and waits for the response.
     *
     * @param nanos how long to wait until the request is withdrawn; negative for no limit
     * @return {@link Answer#TIMED_OUT} if the request was withdrawn before it was answered
     * @throws InterruptedWaitException if the thread is interrupted and the request was withdrawn before it was
     *     answered
     * @throws SharedStateLostException if the process that keeps the resource has ended
     */
    Answer ask(byte op, byte[] payload, long nanos);

    /** Sends a request without data and waits without a limit. */
    default Answer ask(byte op) {
        return ask(op, Answer.NOTHING, -1);
    }

    /** Confirms that the response has been used. Until then the broker takes it back if this process dies. */
    void acknowledge();

    @Override
    void close();
}
