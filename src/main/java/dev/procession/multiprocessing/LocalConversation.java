package dev.procession.multiprocessing;

import org.jspecify.annotations.Nullable;

/** A session with a resource of this process's own broker. */
final class LocalConversation extends Caller implements Conversation {

    private final Broker broker;
    private final Resource resource;
    /** If the last wait was shorter, the waiting thread serves in the broker's place during the next one. */
    private static final long SOON = 300_000;

    private volatile @Nullable Answer answer;
    private boolean settled;

    LocalConversation(Broker broker, Resource resource) {
        this.broker = broker;
        this.resource = resource;
    }

    @Override
    long pid() {
        return ThisProcess.pid();
    }

    @Override
    void deliver(byte code, byte[] payload) {
        synchronized (this) {
            answer = new Answer(code, payload);
        }
        if (!broker.willWake(this)) {
            wake();
        }
    }

    void wake() {
        synchronized (this) {
            notify();
        }
        broker.wakeHelper(this);
    }

    boolean isAnswered() {
        return answer != null;
    }

    @Override
    public Answer ask(byte op, byte[] payload, long nanos) {
        answer = null;
        settled = false;
        synchronized (broker) {
            asks(resource, op, payload);
        }
        Answer given = await(nanos);
        if (given != null && given.code() == Answer.EMPTY) {
            answer = null;
            broker.askInTurn(this, resource, op, payload);
            given = awaitAnyway();
        }
        return given != null ? given : withdraw();
    }

    private @Nullable Answer await(long nanos) {
        if (answer != null) {
            return answer;
        }
        long start = System.nanoTime();
        if (resource.answersSoon) {
            broker.helpOut(this, start, nanos);
        }
        Answer given = awaitAsleep(start, nanos);
        resource.answersSoon = System.nanoTime() - start < SOON;
        return given;
    }

    private synchronized @Nullable Answer awaitAsleep(long start, long nanos) {
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
     * Waits also when the thread is interrupted: a request that is handled after the notices has a response at once.
     */
    private Answer awaitAnyway() {
        boolean interrupted = Thread.interrupted();
        Answer given;
        while ((given = await(-1)) == null) {
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return given;
    }

    private Answer withdraw() {
        synchronized (broker) {
            cancels();
        }
        Answer last = answer;
        if (last == null) {
            throw new IllegalStateException("a question can be withdrawn or has been answered");
        }
        if (last.code() != Answer.CANCELLED) {
            return last;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw InterruptedWaitException.here();
        }
        return Answer.TIMED_OUT;
    }

    @Override
    public void acknowledge() {
        synchronized (broker) {
            acknowledges();
        }
        settled = true;
    }

    @Override
    public void close() {
        if (settled) {
            return;
        }
        synchronized (broker) {
            vanishes();
        }
    }
}
