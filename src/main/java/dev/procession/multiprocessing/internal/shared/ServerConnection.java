package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.copy.CopyBuffer;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A broker's end of a connection from another process. It keeps data that the socket does not accept yet, and writes it
 * later.
 */
final class ServerConnection extends ClientSession implements Closeable {

    /** The number of reads is limited, so that one process that sends much does not keep the others waiting. */
    private static final int READS_PER_ROUND = 16;

    private final SocketChannel channel;
    private final FrameReader frames = new FrameReader(BrokerFrame.PREFIX_BYTES);
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private @Nullable SelectionKey key;
    private long pid;
    private ReceiptCounters.@Nullable Counter counter;
    private long delivered;

    ServerConnection(SocketChannel channel) {
        this.channel = channel;
    }

    void attach(SelectionKey with) {
        key = with;
    }

    @Override
    public long pid() {
        return pid;
    }

    void identify(long itsPid) {
        pid = itsPid;
    }

    /** Gives the client the counter for the responses that it receives. The first response says where it is. */
    void assignCounter(ReceiptCounters.Counter itsCounter) {
        counter = itsCounter;
        CopyBuffer where = new CopyBuffer();
        try (DataOutputStream out = new DataOutputStream(where)) {
            itsCounter.memory().write(out);
            out.writeInt(itsCounter.at());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deliver(Response.DONE, where.toByteArray());
        delivered = 0;
    }

    ReceiptCounters.@Nullable Counter counter() {
        return counter;
    }

    @Override
    boolean hasTaken() {
        return counter != null && counter.count() == delivered;
    }

    /** Handles a whole frame that has arrived. */
    interface Receiver {
        void receive(ServerConnection from, ByteBuffer prefix, byte[] data) throws IOException;
    }

    /**
     * Reads what has arrived, without waiting.
     *
     * @return false at the end of the stream
     */
    boolean read(ByteBuffer scratch, Receiver receiver) throws IOException {
        for (int i = 0; i < READS_PER_ROUND; i++) {
            scratch.clear();
            int n = channel.read(scratch);
            if (n < 0) {
                return false;
            }
            scratch.flip();
            for (byte[] data; (data = frames.next(scratch)) != null; ) {
                receiver.receive(this, frames.prefix(), data);
            }
            if (n < scratch.capacity()) {
                break;
            }
        }
        return true;
    }

    @Override
    void deliver(byte code, byte[] payload) {
        delivered++;
        unsent.add(BrokerFrame.answer(code, payload));
        if (payload.length > BrokerFrame.SHORT_BYTES) {
            unsent.add(ByteBuffer.wrap(payload));
        }
        flush();
    }

    void flush() {
        try {
            for (ByteBuffer next; (next = unsent.peek()) != null; unsent.remove()) {
                if (!BrokerFrame.write(channel, next)) {
                    setWriteInterest(true);
                    return;
                }
            }
        } catch (IOException e) {
            unsent.clear(); // the client has ended; its last messages can still be read, and then the end of the stream
        }
        setWriteInterest(false);
    }

    private void setWriteInterest(boolean wants) {
        SelectionKey registered = key;
        if (registered == null || !registered.isValid()) {
            return;
        }
        int ops = SelectionKey.OP_READ | (wants ? SelectionKey.OP_WRITE : 0);
        if (registered.interestOps() != ops) {
            registered.interestOps(ops);
            registered.selector().wakeup();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
