package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A reference to a {@link MessageChannel}, with which a process sends and receives. Counters in shared memory let it
 * see without a request whether the channel has room. It can be copied to other processes.
 */
final class ChannelLink {

    /** Longer messages are refused. The limit leaves room for the header of a frame. */
    static final int LONGEST = FrameReader.LONGEST - 64;

    /**
     * Where the counters are: bytes sent, counted by the senders; bytes taken, counted by the channel; messages sent.
     */
    private static final int SENT = 0;

    static final int TAKEN = 8;
    private static final int NUMBER = 16;
    /** Not 0 when no process is left that could receive. */
    static final int BROKEN = 24;

    private static final int BYTES = 32;

    private final SharedWords words;
    private final ResourceLink link;

    private ChannelLink(SharedWords words, ResourceLink link) {
        this.words = words;
        this.link = link;
    }

    /** Makes a channel of a bounded queue, which adds one to {@code places} for each message that is taken. */
    static ChannelLink create(SemaphoreWords places) {
        SharedWords words = SharedWords.allocate(BYTES);
        return new ChannelLink(words, ResourceLink.to(new MessageChannel(words, places)));
    }

    /** Makes a channel without a limit on the number of messages. */
    static ChannelLink create() {
        SharedWords words = SharedWords.allocate(BYTES);
        return new ChannelLink(words, ResourceLink.to(new MessageChannel(words, null)));
    }

    static ChannelLink createPipe() {
        SharedWords words = SharedWords.allocate(BYTES);
        return new ChannelLink(words, ResourceLink.to(new PipeChannel(words, Broker.here())));
    }

    long id() {
        return link.id();
    }

    ResourceLink resource() {
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
        return words.getLong(SENT) - words.getLong(TAKEN) <= MessageChannel.WINDOW;
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
        return link.ask(MessageChannel.DRAINED, Answer.NOTHING, nanos).code() != Answer.BROKEN;
    }

    Answer ask(byte op, long nanos) {
        return link.ask(op, Answer.NOTHING, nanos);
    }

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        link.write(out);
    }

    static ChannelLink read(DataInputStream in) throws IOException {
        return new ChannelLink(SharedWords.read(in), ResourceLink.read(in));
    }
}
