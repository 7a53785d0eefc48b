package dev.procession.multiprocessing.internal.shared;

import java.io.Closeable;

/** One thread's session with a {@link Resource}, in which it sends one request at a time. */
public interface ResourceSession extends Closeable {

    /**
     * Sends a request and waits for the response.
     *
     * @param nanos how long to wait until the request is withdrawn; negative for no limit
     * @return {@link Response#TIMED_OUT} if the request was withdrawn before it was answered
     * @throws dev.procession.multiprocessing.InterruptedWaitException if the thread is interrupted and the request was
     *     withdrawn before it was answered
     * @throws dev.procession.multiprocessing.SharedStateLostException if the process that keeps the resource has ended
     */
    Response ask(byte op, byte[] payload, long nanos);

    /** Sends a request without data and waits without a limit. */
    default Response ask(byte op) {
        return ask(op, Response.NOTHING, -1);
    }

    /** Confirms that the response has been used. Until then the broker takes it back if this process dies. */
    void acknowledge();

    @Override
    void close();
}
