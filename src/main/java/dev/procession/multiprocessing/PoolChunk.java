package dev.procession.multiprocessing;

import java.nio.ByteBuffer;

/** Some tasks of a job that one worker gets at once and does in their order. Guarded by the lock of the broker. */
final class PoolChunk {

    private final PoolJob job;
    private final int first;
    private final int count;
    private final byte[] message;
    private int over;

    /** @param message the task itself and the arguments of all its calls */
    PoolChunk(PoolJob job, int first, int count, byte[] message) {
        this.job = job;
        this.first = first;
        this.count = count;
        this.message = message;
    }

    PoolJob job() {
        return job;
    }

    /** The index, in the job, of the task that a worker does next or is at. */
    int current() {
        return first + over;
    }

    /** The task at hand has had its end. */
    void next() {
        over++;
    }

    boolean isOver() {
        return over == count;
    }

    /** For a worker: how many tasks to pass over, how many there are, and the message. */
    byte[] payload() {
        return ByteBuffer.allocate(2 * Integer.BYTES + message.length)
                .putInt(over)
                .putInt(count)
                .put(message)
                .array();
    }
}
