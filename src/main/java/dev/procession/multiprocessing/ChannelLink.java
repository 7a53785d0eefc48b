package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How a process reaches a {@link MessageChannel}. Travels. */
final class ChannelLink {

    /** Longer messages are refused, in bytes; a little is left for what stands in front of them. */
    static final int LONGEST = FrameReader.LONGEST - 64;

    /** Bytes ever sent, counted by the senders, and taken, counted by the channel; messages ever sent. */
    private static final int SENT = 0;

    static final int TAKEN = 8;
    private static final int NUMBER = 16;
    /** Whether nobody is left to receive anything. */
    static final int BROKEN = 24;

    private static final int BYTES = 32;

    private final SharedWords words;
    private final ResourceLink link;

    private ChannelLink(SharedWords words, ResourceLink link) {
        this.words = words;
        this.link = link;
    }

    /** A channel that nobody closes, with this many places. */
    static ChannelLink create(SemaphoreWords places) {
        SharedWords words = SharedWords.allocate(BYTES);
        return new ChannelLink(words, ResourceLink.to(new MessageChannel(words, places)));
    }

    /** A channel without a limit on the number of messages. */
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

    /** The number of the next message, from 1. */
    long nextNumber() {
        return words.getAndAddLong(NUMBER, 1) + 1;
    }

    boolean isBroken() {
        return words.get(BROKEN) != 0;
    }

    /** Whether all that was sent by now is in the channel; if not, that of this process may be nevertheless. */
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

    /** Waits until everything that this process has sent is in the channel; false if nobody is left to receive it. */
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
