package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one direction of a pipe: its messages, and the processes that hold its two ends. A process holds an end until
 * it closes it or ends. A child holds an end from its start on, before it has booted, so that nothing is lost when the
 * parent closes its own end at once.
 */
public final class PipeChannel extends MessageChannel {

    /** Notices of a parent: the process whose pid is the data holds an end from now on. */
    static final byte HOLD_READ = 20;

    static final byte HOLD_WRITE = 21;

    /** Notices: the process that sends them closes its own end. */
    public static final byte CLOSE_READ = 22;

    public static final byte CLOSE_WRITE = 23;

    /** Notices of a receiver: the process whose pid is the data held an end for it, and does so no longer. */
    static final byte LEAVE_READ = 24;

    static final byte LEAVE_WRITE = 25;

    private final Broker broker;
    private final Map<Long, Integer> readers = new HashMap<>();
    private final Map<Long, Integer> writers = new HashMap<>();

    /** Makes a channel both ends of which this process holds. */
    PipeChannel(SharedMemory memory, Broker broker) {
        super(memory, null);
        this.broker = broker;
        readers.put(ThisProcess.pid(), 1);
        writers.put(ThisProcess.pid(), 1);
    }

    @Override
    public void tell(byte op, byte[] payload, long pid) {
        switch (op) {
            case HOLD_READ -> hold(readers, payload);
            case HOLD_WRITE -> hold(writers, payload);
            case LEAVE_READ -> close(readers, pidIn(payload), 1);
            case LEAVE_WRITE -> close(writers, pidIn(payload), 1);
            case CLOSE_READ -> close(readers, pid, 1);
            case CLOSE_WRITE -> close(writers, pid, 1);
            default -> super.tell(op, payload, pid);
        }
    }

    private void hold(Map<Long, Integer> end, byte[] payload) {
        long pid = pidIn(payload);
        end.merge(pid, 1, Integer::sum);
        if (pid != ThisProcess.pid()) {
            broker.watch(pid);
        }
    }

    private static long pidIn(byte[] payload) {
        return ByteBuffer.wrap(payload).getLong();
    }

    private void close(Map<Long, Integer> end, long pid, int times) {
        Integer count = end.get(pid);
        if (count == null) {
            return;
        }
        if (count > times) {
            end.put(pid, count - times);
            return;
        }
        end.remove(pid);
        if (end.isEmpty()) {
            if (end == readers) {
                markBroken();
            } else {
                markEnded();
            }
        }
    }

    @Override
    boolean isOver() {
        return writers.isEmpty();
    }

    @Override
    boolean isBroken() {
        return readers.isEmpty();
    }

    @Override
    void recordEnded(long pid) {
        super.recordEnded(pid);
        close(readers, pid, Integer.MAX_VALUE);
        close(writers, pid, Integer.MAX_VALUE);
    }
}
