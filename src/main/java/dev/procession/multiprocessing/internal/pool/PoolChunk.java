package dev.procession.multiprocessing.internal.pool;

import java.nio.ByteBuffer;

/** The tasks of a job that one worker gets at once and does in their order. Guarded by the broker's lock. */
final class PoolChunk {

    private final PoolJob job;
    private final int first;
    private final int count;
    private final byte[] message;
    private int over;

    /** @param message the copy of the task and of the arguments of all its calls */
    PoolChunk(PoolJob job, int first, int count, byte[] message) {
        this.job = job;
        this.first = first;
        this.count = count;
        this.message = message;
    }

    PoolJob job() {
        return job;
    }

    /** The index in the job of the first task that is not over. */
    int current() {
        return first + over;
    }

    /** Goes on to the next task, because the current one is over. */
    void next() {
        over++;
    }

    boolean isOver() {
        return over == count;
    }

    /** Encodes what a worker gets: how many tasks are over, how many there are, and the message. */
    byte[] payload() {
        return ByteBuffer.allocate(2 * Integer.BYTES + message.length)
                .putInt(over)
                .putInt(count)
                .put(message)
                .array();
    }
}
