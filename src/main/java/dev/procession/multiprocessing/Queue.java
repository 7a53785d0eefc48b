package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Loose;
import dev.procession.multiprocessing.internal.gate.Probe;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.multiprocessing.internal.shared.ChannelLink;
import dev.procession.multiprocessing.internal.shared.ConnectionTransfer;
import dev.procession.multiprocessing.internal.shared.Outbox;
import dev.procession.multiprocessing.internal.shared.SharedName;
import dev.procession.multiprocessing.internal.shared.SharedSemaphore;
import dev.procession.multiprocessing.internal.shared.TracedChannel;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import dev.procession.multiprocessing.internal.shared.ValuePreview;
import dev.procession.trace.Event.Waits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A queue between processes: every process that has it can put copies of objects into it, and exactly one process gets
 * each, in the order of each producer. Behaves as {@code multiprocessing.Queue} of Python 3. As there, {@code put} does
 * not wait for a reader; but a process that has put more than about 64 KiB of unread items does not end, and a join of
 * it waits.
 *
 * <p>Two differences from Python: {@code put} throws at once what cannot be copied, and an item that was put is visible
 * at once.
 *
 * @param <E> the type of the items
 */
public class Queue<E extends @Nullable Object> extends Copied {

    private SharedName name;
    private SharedSemaphore places;
    private int maxSize;
    private TracedChannel use;
    private @Nullable Outbox outbox;
    private volatile boolean closed;

    /** Makes a queue without a limit. */
    public Queue() {
        this(0);
    }

    /** @param maxSize how many items it may hold; 0 or less for any number */
    @SuppressWarnings("this-escape") // the channel keeps this queue only to find its variable later
    public Queue(int maxSize) {
        this.maxSize = maxSize > 0 ? maxSize : Integer.MAX_VALUE;
        name = new SharedName(getClass());
        places = SharedSemaphore.create(this.maxSize);
        use = use(ChannelLink.create(places));
    }

    @SuppressWarnings("NullAway") // readFrom sets the fields
    Queue(Blank blank) {
        name = SharedName.known("");
    }

    private TracedChannel use(ChannelLink channel) {
        return new TracedChannel(channel, name, this, Waits.QUEUE_GET, Waits.QUEUE_PUT);
    }

    /**
     * Puts a copy of an item, and waits for a free place if the number of items is limited.
     *
     * @throws CannotTravelException if the item cannot be copied
     * @throws IllegalStateException if this process has closed the queue
     */
    public void put(E item) {
        putWithin(item, -1);
    }

    /**
     * Puts a copy of an item, and waits for a free place at most this long.
     *
     * @param seconds a negative number counts as 0
     * @throws QueueFullException if there was no free place in time
     */
    public void put(E item, double seconds) {
        putWithin(item, Seconds.toNanos(seconds));
    }

    /**
     * Puts a copy of an item without waiting.
     *
     * @throws QueueFullException if there is no free place
     */
    public void putNowait(E item) {
        putWithin(item, 0);
    }

    private void putWithin(E item, long nanos) {
        requireOpen();
        ConnectionTransfer message = ConnectionTransfer.of(item, "cannot put into the queue");
        try {
            put(message.bytes(), item, nanos);
        } catch (RuntimeException e) {
            message.cancel();
            throw e;
        }
    }

    private void put(byte[] message, E item, long limit) {
        long nanos = ThisProcess.STEERED ? passPut(item, limit) : limit;
        if (!places.tryTake() && (nanos == 0 || !awaitPlace(nanos))) {
            throw new QueueFullException();
        }
        beforePut();
        use.recordSend(message, item);
        outbox().put(message);
        if (ThisProcess.STEERED && !use.channel().isWithinWindow()) {
            Gate.loose(Loose.OPERATION, TracedChannel.MANY_BYTES);
        }
    }

    /** Stands before a put. Returns 0 if the time limit is over, otherwise the limit. */
    private long passPut(@Nullable Object item, long limit) {
        Probe probe = maxSize == Integer.MAX_VALUE ? null : new PlaceProbe(this);
        return use.pass(Visible.PUT, true, ValuePreview.of(item), limit, probe) ? limit : 0;
    }

    private record PlaceProbe(Queue<?> queue) implements Probe {
        @Override
        public boolean isPossible() {
            return queue.places.value() > 0;
        }
    }

    private void look() {
        if (ThisProcess.STEERED) {
            use.pass(Visible.LOOK, false, "", 0, null);
        }
    }

    private boolean awaitPlace(long nanos) {
        try (TracedWait wait = use.startWait(Waits.QUEUE_PUT, nanos)) {
            return wait.end(places.take(nanos));
        }
    }

    /** Called before any process can see the item. */
    void beforePut() {}

    private synchronized Outbox outbox() {
        Outbox known = outbox;
        if (known == null) {
            known = Outbox.of(use.channel());
            known.setName(ThisProcess.trace().isOpen() ? use.name() : "");
            outbox = known;
        }
        return known;
    }

    /**
     * Takes the first item, and waits until there is one.
     *
     * @throws IllegalStateException if this process has closed the queue
     * @throws SharedStateLostException if the process that made the queue has ended
     */
    public E get() {
        return getWithin(-1);
    }

    /**
     * Takes the first item, and waits at most this long.
     *
     * @param seconds a negative number counts as 0
     * @throws QueueEmptyException if there was none in time
     */
    public E get(double seconds) {
        return getWithin(Seconds.toNanos(seconds));
    }

    /**
     * Takes the first item without waiting.
     *
     * @throws QueueEmptyException if there is none
     */
    public E getNowait() {
        return getWithin(0);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // every item that was put is an E
    private E getWithin(long nanos) {
        requireOpen();
        byte[] message = use.receive(nanos);
        if (message == null) {
            throw new QueueEmptyException();
        }
        return (E) use.open(message);
    }

    /** The number of items that were put and not yet got; another process may change it at any time. */
    public int size() {
        look();
        return maxSize - places.value();
    }

    /** Whether the queue is empty; another process may change that at any time. */
    public boolean empty() {
        return !use.poll(0);
    }

    /** Whether there is no free place; another process may change that at any time. */
    public boolean full() {
        look();
        return places.value() == 0;
    }

    /** Declares that this process puts and gets nothing more. The queue stays open for all other processes. */
    public void close() {
        closed = true;
    }

    /**
     * Waits until all items that this process has put are sent. The end of the process waits for the same.
     *
     * @throws IllegalStateException if this process has not closed the queue
     */
    public void joinThread() {
        if (!closed) {
            throw new IllegalStateException("Queue " + this + " not closed");
        }
        if (!outbox().isSent()) {
            outbox().awaitSent();
        }
    }

    /** Lets this process end without waiting for its items, which may be lost then. */
    public void cancelJoinThread() {
        outbox().abandon();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("Queue " + this + " is closed");
        }
    }

    /** Stands before an operation on this queue, in a steered run. */
    final void pass(Visible kind, boolean writes, @Nullable Probe probe) {
        use.pass(kind, writes, "", -1, probe);
    }

    /** Makes a traced object that belongs to this queue and has its name. */
    final TracedObject traced(long id) {
        return new TracedObject(id, name, this);
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        LengthPrefixed.writeText(name.of(this), copy.out());
        copy.out().writeInt(maxSize);
        places.write(copy.out());
        use.channel().write(copy.out());
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        name = SharedName.known(LengthPrefixed.readText(copy.in()));
        maxSize = copy.in().readInt();
        places = SharedSemaphore.read(copy.in());
        use = use(ChannelLink.read(copy.in()));
    }

    @Override
    public String toString() {
        return "<" + getClass().getSimpleName() + " object at 0x" + Integer.toHexString(System.identityHashCode(this))
                + ">";
    }
}
