package dev.procession.multiprocessing.internal.shared;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A reference to a {@link MessageChannel}, with which a process sends and receives. Counters in shared memory let it
 * see without a request whether the channel has room. It can be copied to other processes.
 */
public final class ChannelLink {

    private final SharedMemory memory;
    private final ResourceLink link;

    private ChannelLink(SharedMemory memory, ResourceLink link) {
        this.memory = memory;
        this.link = link;
    }

    /** Makes a channel of a bounded queue, which adds one to {@code places} for each message that is taken. */
    public static ChannelLink create(SharedSemaphore places) {
        SharedMemory memory = SharedMemory.allocate(MessageChannel.BYTES);
        return new ChannelLink(memory, ResourceLink.register(new MessageChannel(memory, places)));
    }

    /** Makes a channel without a limit on the number of messages. */
    public static ChannelLink create() {
        SharedMemory memory = SharedMemory.allocate(MessageChannel.BYTES);
        return new ChannelLink(memory, ResourceLink.register(new MessageChannel(memory, null)));
    }

    public static ChannelLink createPipe() {
        SharedMemory memory = SharedMemory.allocate(MessageChannel.BYTES);
        return new ChannelLink(memory, ResourceLink.register(new PipeChannel(memory, Broker.here())));
    }

    long id() {
        return link.id();
    }

    /** Identifies the channel for a gate. */
    public String place() {
        return memory.place();
    }

    /** Whether what was sent is in the channel, and not in a process that waits for room. */
    public boolean isWithinWindow() {
        return hasRoom();
    }

    public ResourceLink resource() {
        return link;
    }

    /** Returns the number of the next message, from 1. */
    long nextNumber() {
        return memory.getAndAddLong(MessageChannel.NUMBER, 1) + 1;
    }

    boolean isBroken() {
        return memory.get(MessageChannel.BROKEN) != 0;
    }

    /**
     * Whether the channel's window has room for all messages sent by now. Even if it has not, it may have room for
     * those of this process.
     */
    boolean hasRoom() {
        return memory.getLong(MessageChannel.SENT) - memory.getLong(MessageChannel.TAKEN)
                <= MessageChannel.WINDOW_BYTES;
    }

    void put(byte[] message) {
        memory.getAndAddLong(MessageChannel.SENT, message.length);
        link.tell(MessageChannel.PUT, message);
    }

    /** @param batch messages, each behind its length */
    void putAll(byte[] batch, int count) {
        memory.getAndAddLong(MessageChannel.SENT, batch.length - (long) count * Integer.BYTES);
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
        memory.write(out);
        link.write(out);
    }

    public static ChannelLink read(DataInputStream in) throws IOException {
        return new ChannelLink(SharedMemory.read(in), ResourceLink.read(in));
    }
}
