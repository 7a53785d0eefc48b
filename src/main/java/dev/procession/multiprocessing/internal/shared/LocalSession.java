package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.Interruption;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import org.jspecify.annotations.Nullable;

/** A session with a resource of this process's own broker. */
final class LocalSession extends ClientSession implements ResourceSession, Broker.LocalClient {

    /** If the last wait was shorter, the waiting thread serves in the broker's place during the next one. */
    private static final long SHORT_WAIT_NANOS = 300_000;

    private final Broker broker;
    private final Resource resource;
    private volatile @Nullable Response answer;
    private boolean acknowledged;

    LocalSession(Broker broker, Resource resource) {
        this.broker = broker;
        this.resource = resource;
    }

    @Override
    public long pid() {
        return ThisProcess.pid();
    }

    @Override
    void deliver(byte code, byte[] payload) {
        synchronized (this) {
            answer = new Response(code, payload);
        }
        if (!broker.willWake(this)) {
            wake();
        }
    }

    @Override
    public void wake() {
        synchronized (this) {
            notify();
        }
        broker.wakeHelper(this);
    }

    @Override
    public boolean isAnswered() {
        return answer != null;
    }

    @Override
    public Response ask(byte op, byte[] payload, long nanos) {
        answer = null;
        acknowledged = false;
        synchronized (broker) {
            submit(resource, op, payload);
        }
        Response given = await(nanos);
        if (given != null && given.code() == Response.EMPTY) {
            answer = null;
            broker.askAfterNotices(this, resource, op, payload);
            given = awaitUninterruptibly();
        }
        return given != null ? given : withdraw();
    }

    private @Nullable Response await(long nanos) {
        if (answer != null) {
            return answer;
        }
        long start = System.nanoTime();
        if (resource.answersSoon) {
            broker.helpOut(this, start, nanos);
        }
        Response given = awaitAsleep(start, nanos);
        resource.answersSoon = System.nanoTime() - start < SHORT_WAIT_NANOS;
        return given;
    }

    private synchronized @Nullable Response awaitAsleep(long start, long nanos) {
        try {
            while (answer == null) {
                long left = nanos < 0 ? 0 : nanos - (System.nanoTime() - start);
                if (nanos >= 0 && left <= 0) {
                    return null;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    /**
     * Waits for the response even if the thread is interrupted. The wait is short, because a request that is handled
     * after the notices gets its response at once.
     */
    private Response awaitUninterruptibly() {
        boolean interrupted = Thread.interrupted();
        Response given;
        while ((given = await(-1)) == null) {
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return given;
    }

    private Response withdraw() {
        synchronized (broker) {
            cancel();
        }
        Response last = answer;
        if (last == null) {
            throw new IllegalStateException("a question can be withdrawn or has been answered");
        }
        if (last.code() != Response.CANCELLED) {
            return last;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw Interruption.here();
        }
        return Response.TIMED_OUT;
    }

    @Override
    public void acknowledge() {
        synchronized (broker) {
            recordAcknowledged();
        }
        acknowledged = true;
    }

    @Override
    public void close() {
        if (acknowledged) {
            return;
        }
        synchronized (broker) {
            disconnect();
        }
    }
}
