package dev.procession.multiprocessing.internal.shared;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A reference to a {@link MessageChannel}, with which a process sends and receives. Counters in shared memory let it
 * see without a request whether the channel has room. It can be copied to other processes.
 */
public final class ChannelLink {

    /** Longer messages are refused. The limit leaves room for the header of a frame. */
    static final int LONGEST_BYTES = FrameReader.LONGEST_BYTES - 64;

    /**
     * Where the counters are: bytes sent, counted by the senders; bytes taken, counted by the channel; messages sent.
     */
    private static final int SENT = 0;

    static final int TAKEN = 8;
    private static final int NUMBER = 16;
    /** Not 0 when no process is left that could receive. */
    static final int BROKEN = 24;

    private static final int BYTES = 32;

    private final SharedMemory words;
    private final ResourceLink link;

    private ChannelLink(SharedMemory words, ResourceLink link) {
        this.words = words;
        this.link = link;
    }

    /** Makes a channel of a bounded queue, which adds one to {@code places} for each message that is taken. */
    public static ChannelLink create(SharedSemaphore places) {
        SharedMemory words = SharedMemory.allocate(BYTES);
        return new ChannelLink(words, ResourceLink.register(new MessageChannel(words, places)));
    }

    /** Makes a channel without a limit on the number of messages. */
    public static ChannelLink create() {
        SharedMemory words = SharedMemory.allocate(BYTES);
        return new ChannelLink(words, ResourceLink.register(new MessageChannel(words, null)));
    }

    public static ChannelLink createPipe() {
        SharedMemory words = SharedMemory.allocate(BYTES);
        return new ChannelLink(words, ResourceLink.register(new PipeChannel(words, Broker.here())));
    }

    long id() {
        return link.id();
    }

    public ResourceLink resource() {
        return link;
    }

    /** Returns the number of the next message, from 1. */
    long nextNumber() {
        return words.getAndAddLong(NUMBER, 1) + 1;
    }

    boolean isBroken() {
        return words.get(BROKEN) != 0;
    }

    /**
     * Whether all messages sent by now are within the channel's window. If not, those of this process may be
     * nevertheless.
     */
    boolean hasRoom() {
        return words.getLong(SENT) - words.getLong(TAKEN) <= MessageChannel.WINDOW_BYTES;
    }

    void put(byte[] message) {
        words.getAndAddLong(SENT, message.length);
        link.tell(MessageChannel.PUT, message);
    }

    /** @param batch messages, each behind its length */
    void putAll(byte[] batch, int count) {
        words.getAndAddLong(SENT, batch.length - (long) count * Integer.BYTES);
        link.tell(MessageChannel.PUT_ALL, batch);
    }

    /** Waits until all messages of this process are in the channel; false if no process is left that could receive. */
    boolean awaitRoom(long nanos) {
        return link.ask(MessageChannel.DRAINED, Response.NOTHING, nanos).code() != Response.BROKEN;
    }

    Response ask(byte op, long nanos) {
        return link.ask(op, Response.NOTHING, nanos);
    }

    public void write(DataOutputStream out) throws IOException {
        words.write(out);
        link.write(out);
    }

    public static ChannelLink read(DataInputStream in) throws IOException {
        return new ChannelLink(SharedMemory.read(in), ResourceLink.read(in));
    }
}
