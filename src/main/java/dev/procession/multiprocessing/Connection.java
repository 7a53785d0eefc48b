package dev.procession.multiprocessing;

import dev.procession.trace.Event.Waits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One end of a {@link Pipe}. A child gets a copy of every connection that its work or a variable holds, as after a fork; a
 * receiver learns of the end only when all processes have closed the end that sends, or are gone. Behaves as
 * {@code multiprocessing.connection.Connection} of Python 3.
 */
public final class Connection extends Copied implements AutoCloseable {

    private SharedName name;
    private Object owner = this;
    private @Nullable ChannelLink in;
    private @Nullable ChannelLink out;
    private @Nullable ChannelUse receiving;
    private @Nullable ChannelUse sending;
    private volatile boolean closed;

    Connection(SharedName name, @Nullable ChannelLink in, @Nullable ChannelLink out) {
        this.name = name;
        this.in = in;
        this.out = out;
    }

    Connection(Blank blank) {
        name = SharedName.known("");
    }

    /** It is called after the variable that holds this pipe. */
    void belongsTo(Pipe pipe) {
        owner = pipe;
    }

    /**
     * Sends a copy of an object. Waits while more than about 64 KiB are on their way.
     *
     * @throws CannotTravelException if it cannot be copied
     * @throws BrokenPipeException if nobody is left who could receive it
     * @throws IllegalStateException if this end is closed or for receiving only
     */
    public void send(@Nullable Object value) {
        ChannelUse use = sending();
        HandOver message = HandOver.of(value, "cannot send through the pipe");
        try {
            use.send(message.bytes(), value);
        } catch (RuntimeException e) {
            message.isNotSent();
            throw e;
        }
    }

    /** Sends bytes as they are, to be received by {@link #recvBytes}. */
    public void sendBytes(byte[] bytes) {
        sendBytes(bytes, 0, bytes.length);
    }

    /** The same with the bytes from {@code offset} to the end. */
    public void sendBytes(byte[] bytes, int offset) {
        sendBytes(bytes, offset, Math.max(0, bytes.length - offset));
    }

    /** The same with {@code length} bytes from {@code offset} on. */
    public void sendBytes(byte[] bytes, int offset, int length) {
        ChannelUse use = sending();
        if (offset < 0) {
            throw new IllegalArgumentException("offset is negative");
        }
        if (bytes.length < offset) {
            throw new IllegalArgumentException("buffer length < offset");
        }
        if (length < 0) {
            throw new IllegalArgumentException("size is negative");
        }
        if (bytes.length - offset < length) {
            throw new IllegalArgumentException("buffer length < offset + size");
        }
        use.send(Parcel.ofBytes(bytes, offset, length, "cannot send through the pipe"), words(length));
    }

    private static String words(int length) {
        return length == 1 ? "1 byte" : length + " bytes";
    }

    /**
     * Receives an object, waiting until there is one.
     *
     * @param <T> what it is taken for
     * @throws EndOfPipeException if nothing is left and nobody who could send
     * @throws IllegalStateException if this end is closed or for sending only, or bytes came
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // as Args.get
    public <T extends @Nullable Object> T recv() {
        byte[] message = next();
        if (Parcel.isRaw(message)) {
            hasReceivedBytes(message);
            throw new IllegalStateException("the message consists of bytes, not of an object: use recvBytes()");
        }
        return (T) receiving().open(message);
    }

    /**
     * Receives what was sent as bytes.
     *
     * @throws EndOfPipeException if nothing is left and nobody who could send
     */
    public byte[] recvBytes() {
        byte[] message = next();
        if (!Parcel.isRaw(message)) {
            receiving().open(message);
            throw new IllegalStateException("the message is an object, not bytes: use recv()");
        }
        return hasReceivedBytes(message);
    }

    /**
     * Receives what was sent as bytes, but not more than so many. After a longer message nothing more can be received
     * here, since where the next one begins would not be known: this end is closed, or can only send.
     *
     * @throws IllegalArgumentException if {@code longest} is negative
     * @throws MessageTooLongException if more bytes came
     * @throws EndOfPipeException if nothing is left and nobody who could send
     */
    public byte[] recvBytes(int longest) {
        if (longest < 0) {
            throw new IllegalArgumentException("negative maxlength");
        }
        byte[] bytes = recvBytes();
        if (bytes.length > longest) {
            receivesNoMore();
            throw new MessageTooLongException();
        }
        return bytes;
    }

    private synchronized void receivesNoMore() {
        if (out == null) {
            close();
        } else if (in != null) {
            in.resource().tell(PipeChannel.CLOSE_READ);
            in = null;
            receiving = null;
        }
    }

    private byte[] hasReceivedBytes(byte[] message) {
        byte[] bytes = Parcel.bytes(message);
        receiving().hasReceived(message, words(bytes.length));
        return bytes;
    }

    private byte[] next() {
        return Objects.requireNonNull(receiving().receive(-1), "a wait without a limit");
    }

    /** Whether something can be received without waiting: a message, or the end. */
    public boolean poll() {
        return receiving().poll(0);
    }

    /**
     * The same, waiting at most this long until it is so.
     *
     * @param seconds negative is taken for 0
     */
    public boolean poll(double seconds) {
        return receiving().poll(Seconds.toNanos(seconds));
    }

    /** Waits until something can be received; returns true. Python's {@code poll(None)}. */
    public boolean pollForever() {
        return receiving().poll(-1);
    }

    /**
     * Waits until something can be received from one of several connections, or one of several processes has ended: what
     * is {@code wait} in Python's {@code multiprocessing.connection}.
     *
     * @param things connections and processes
     * @return those of which it is so
     */
    public static <T> List<T> await(Collection<? extends T> things) {
        return Readiness.await(things, -1);
    }

    /**
     * The same, waiting at most this long.
     *
     * @param seconds negative is taken for 0
     * @return an empty list if the time is over
     */
    public static <T> List<T> await(Collection<? extends T> things, double seconds) {
        return Readiness.await(things, Seconds.toNanos(seconds));
    }

    /** The same as {@link #poll(double)}, with a limit as everywhere inside. */
    boolean pollWithin(long nanos) {
        return receiving().poll(nanos);
    }

    /** Closes this process's copy of this end. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (out != null) {
                out.resource().tell(PipeChannel.CLOSE_WRITE);
            }
            if (in != null) {
                in.resource().tell(PipeChannel.CLOSE_READ);
            }
        } catch (SharedStateLostException e) {
            // it is closed for everybody
        }
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether something can be received from it. */
    public boolean readable() {
        mustBeOpen();
        return in != null;
    }

    /** Whether something can be sent into it. */
    public boolean writable() {
        mustBeOpen();
        return out != null;
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("handle is closed");
        }
    }

    private synchronized ChannelUse receiving() {
        mustBeOpen();
        if (in == null) {
            throw new IllegalStateException("connection is write-only");
        }
        ChannelUse use = receiving;
        if (use == null) {
            use = use(in);
            receiving = use;
        }
        return use;
    }

    private synchronized ChannelUse sending() {
        mustBeOpen();
        if (out == null) {
            throw new IllegalStateException("connection is read-only");
        }
        ChannelUse use = sending;
        if (use == null) {
            use = use(out);
            sending = use;
        }
        return use;
    }

    private ChannelUse use(ChannelLink channel) {
        return new ChannelUse(channel, name, owner, Waits.PIPE_RECV, Waits.PIPE_SEND);
    }

    /** A child that is about to get a copy, or a message in the name of its sender, holds it from now on. */
    void isHeldBy(long pid) {
        tell(PipeChannel.HOLD_READ, PipeChannel.HOLD_WRITE, pid);
    }

    /** The opposite of {@link #isHeldBy}. */
    void isLeftBy(long pid) {
        tell(PipeChannel.LEAVE_READ, PipeChannel.LEAVE_WRITE, pid);
    }

    private void tell(byte ofReading, byte ofWriting, long pid) {
        byte[] holder = ByteBuffer.allocate(Long.BYTES).putLong(pid).array();
        if (in != null) {
            in.resource().tell(ofReading, holder);
        }
        if (out != null) {
            out.resource().tell(ofWriting, holder);
        }
    }

    @Override
    synchronized void writeTo(CopyWriter copy) throws IOException {
        if (!closed) {
            copy.carry(this);
        }
        CopyBuffer.writeText(name.of(owner), copy.out());
        copy.out().writeBoolean(closed);
        copy.out().writeLong(copy.sender());
        write(in, copy);
        write(out, copy);
    }

    private static void write(@Nullable ChannelLink channel, CopyWriter copy) throws IOException {
        copy.out().writeBoolean(channel != null);
        if (channel != null) {
            channel.write(copy.out());
        }
    }

    @Override
    void readFrom(CopyReader copy) throws IOException {
        name = SharedName.known(CopyBuffer.readText(copy.in()));
        closed = copy.in().readBoolean();
        long sender = copy.in().readLong();
        in = read(copy);
        out = read(copy);
        if (sender != 0 && !closed) {
            takeOverFrom(sender);
        }
    }

    private void takeOverFrom(long sender) {
        try {
            isHeldBy(ThisProcess.pid());
            isLeftBy(sender);
        } catch (SharedStateLostException e) {
            // whoever uses it will hear of that
        }
    }

    private static @Nullable ChannelLink read(CopyReader copy) throws IOException {
        return copy.in().readBoolean() ? ChannelLink.read(copy.in()) : null;
    }

    @Override
    public String toString() {
        return "<Connection object at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }
}
