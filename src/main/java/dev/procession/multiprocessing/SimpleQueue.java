package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.shared.ChannelLink;
import dev.procession.multiprocessing.internal.shared.ConnectionTransfer;
import dev.procession.multiprocessing.internal.shared.SharedName;
import dev.procession.multiprocessing.internal.shared.TracedChannel;
import dev.procession.trace.Event.Waits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A queue without a limit and without a sending thread: a {@code put} waits while more than about 64 KiB are unread.
 * Behaves as {@code multiprocessing.SimpleQueue} of Python 3.
 *
 * @param <E> the type of the items
 */
public final class SimpleQueue<E extends @Nullable Object> extends Copied {

    private SharedName name;
    private TracedChannel use;
    private volatile boolean closed;

    public SimpleQueue() {
        name = new SharedName(SimpleQueue.class);
        use = use(ChannelLink.create());
    }

    @SuppressWarnings("NullAway") // readFrom sets the fields
    SimpleQueue(Blank blank) {
        name = SharedName.known("");
    }

    private TracedChannel use(ChannelLink channel) {
        return new TracedChannel(channel, name, this, Waits.QUEUE_GET, Waits.QUEUE_PUT);
    }

    /**
     * Puts a copy of an item.
     *
     * @throws CannotTravelException if it cannot be copied
     * @throws IllegalStateException if this process has closed the queue
     */
    public void put(E item) {
        requireOpen();
        ConnectionTransfer message = ConnectionTransfer.of(item, "cannot put into the queue");
        try {
            use.send(message.bytes(), item);
        } catch (RuntimeException e) {
            message.cancel();
            throw e;
        }
    }

    /**
     * Takes the first item, and waits until there is one.
     *
     * @throws IllegalStateException if this process has closed the queue
     * @throws SharedStateLostException if the process that made the queue has ended
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // every item that was put is an E
    public E get() {
        requireOpen();
        byte[] message = use.receive(-1);
        if (message == null) {
            throw new IllegalStateException("a wait without a limit was over without a message");
        }
        return (E) use.open(message);
    }

    /** Whether the queue is empty; another process may change that at any time. */
    public boolean empty() {
        requireOpen();
        return !use.poll(0);
    }

    /** Declares that this process puts and gets nothing more. The queue stays open for all other processes. */
    public void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("handle is closed");
        }
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        LengthPrefixed.writeText(name.of(this), copy.out());
        use.channel().write(copy.out());
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        name = SharedName.known(LengthPrefixed.readText(copy.in()));
        use = use(ChannelLink.read(copy.in()));
    }

    @Override
    public String toString() {
        return "<SimpleQueue object at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }
}
