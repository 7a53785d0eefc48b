package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a broker in another process, used by one thread at a time. The channel is non-blocking and a selector
 * waits for it, since an interruption closes a channel that blocks.
 */
final class BrokerConnection implements Closeable {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final FrameReader frames = new FrameReader(1);
    private final boolean asks;
    private ReceiptCounters.@Nullable Counter counter;
    private long received;
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 14).limit(0);

    /** @param asks whether requests will be sent; if not, only notices */
    BrokerConnection(BrokerAddress address, boolean asks) throws IOException {
        this.asks = asks;
        channel = address.connect();
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, SelectionKey.OP_READ);
        ByteBuffer hello = ByteBuffer.allocate(2 * Long.BYTES);
        hello.putLong(ThisProcess.pid()).putLong(address.secret());
        send(BrokerFrame.HELLO, 0, asks ? BrokerFrame.WILL_ASK : 0, hello.array());
    }

    /** Sends a whole frame, also when the thread is interrupted meanwhile. */
    void send(byte kind, int resource, byte op, byte[] payload) throws IOException {
        ByteBuffer header = BrokerFrame.header(kind, resource, op, payload.length);
        if (payload.length <= BrokerFrame.SHORT_BYTES) {
            write(ByteBuffer.allocate(header.remaining() + payload.length)
                    .put(header)
                    .put(payload)
                    .flip());
        } else {
            write(header);
            write(ByteBuffer.wrap(payload));
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        boolean interrupted = false;
        while (!BrokerFrame.write(channel, bytes)) {
            key.interestOps(SelectionKey.OP_WRITE);
            selector.select();
            selector.selectedKeys().clear();
            key.interestOps(SelectionKey.OP_READ);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for a response.
     *
     * @param nanos negative for no limit
     * @return null if the time is over or the thread is interrupted
     * @throws IOException if the broker's process has ended
     */
    @Nullable
    Response receive(long nanos) throws IOException {
        long start = nanos < 0 ? 0 : System.nanoTime();
        boolean ready = false; // a response is never there at once, so the first read would be in vain
        while (true) {
            byte[] payload = frames.next(in);
            if (payload != null && asks && counter == null) {
                counter = counter(payload);
                continue;
            }
            if (payload != null) {
                received++;
                return new Response(frames.prefix().get(), payload);
            }
            int n = ready ? read() : 0;
            ready = n > 0;
            if (n == 0) {
                long left = nanos < 0 ? 0 : nanos - (System.nanoTime() - start);
                if (nanos >= 0 && left <= 0 || Thread.currentThread().isInterrupted()) {
                    return null;
                }
                selector.select(nanos < 0 ? 0 : (left + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
                selector.selectedKeys().clear();
                ready = true;
            }
        }
    }

    private int read() throws IOException {
        in.clear();
        int n = channel.read(in);
        in.flip();
        if (n < 0) {
            throw new IOException("the broker has ended");
        }
        return n;
    }

    private static ReceiptCounters.Counter counter(byte[] payload) throws IOException {
        DataInputStream where = new DataInputStream(new ByteArrayInputStream(payload));
        return new ReceiptCounters.Counter(SharedMemory.read(where), where.readInt());
    }

    /** Counts the last response as received, so that the broker knows it even if this process is killed. */
    void countTaken() {
        if (counter != null) {
            counter.count(received);
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
