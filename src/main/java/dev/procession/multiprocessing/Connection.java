package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.shared.ChannelLink;
import dev.procession.multiprocessing.internal.shared.ConnectionHolders;
import dev.procession.multiprocessing.internal.shared.ConnectionTransfer;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.PipeChannel;
import dev.procession.multiprocessing.internal.shared.SharedName;
import dev.procession.multiprocessing.internal.shared.TracedChannel;
import dev.procession.trace.Event.Waits;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One end of a {@link Pipe}. A child gets a copy of every connection that its work or a variable holds, as after a
 * fork. A receiver sees the end of the pipe only when every process that could send has closed its copy of the sending
 * end or has ended. Behaves as {@code multiprocessing.connection.Connection} of Python 3.
 */
public final class Connection extends Copied implements AutoCloseable {

    private SharedName name;
    private Object owner = this;
    private @Nullable ChannelLink in;
    private @Nullable ChannelLink out;
    private @Nullable TracedChannel receiving;
    private @Nullable TracedChannel sending;
    private volatile boolean closed;

    Connection(SharedName name, @Nullable ChannelLink in, @Nullable ChannelLink out) {
        this.name = name;
        this.in = in;
        this.out = out;
        markNoticeable();
    }

    /** From now on others may notice the end of this process: it closes its copy of this end. */
    private static void markNoticeable() {
        if (ThisProcess.STEERED) {
            Gate.markNoticeable();
        }
    }

    private void passClose(ChannelLink channel) {
        if (ThisProcess.STEERED) {
            Gate.pass(Visible.CLOSE, channel.place(), name.of(owner), true, "");
        }
    }

    Connection(Blank blank) {
        name = SharedName.known("");
    }

    /** Names this connection in the timeline after the variable that holds the pipe. */
    void nameAfter(Object pipe) {
        owner = pipe;
    }

    /**
     * Sends a copy of an object. Waits while more than about 64 KiB are unread.
     *
     * @throws CannotTravelException if the object cannot be copied
     * @throws BrokenPipeException if no process is left that could receive it
     * @throws IllegalStateException if this end is closed or can only receive
     */
    public void send(@Nullable Object value) {
        TracedChannel use = sending();
        ConnectionTransfer message = ConnectionTransfer.of(value, "cannot send through the pipe");
        try {
            use.send(message.bytes(), value);
        } catch (RuntimeException e) {
            message.cancel();
            throw e;
        }
    }

    /** Sends bytes, which {@link #recvBytes} receives. */
    public void sendBytes(byte[] bytes) {
        sendBytes(bytes, 0, bytes.length);
    }

    /** Sends the bytes from {@code offset} to the end. */
    public void sendBytes(byte[] bytes, int offset) {
        sendBytes(bytes, offset, Math.max(0, bytes.length - offset));
    }

    /** Sends {@code length} bytes from {@code offset} on. */
    public void sendBytes(byte[] bytes, int offset, int length) {
        TracedChannel use = sending();
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
        use.send(Message.ofBytes(bytes, offset, length, "cannot send through the pipe"), words(length));
    }

    private static String words(int length) {
        return length == 1 ? "1 byte" : length + " bytes";
    }

    /**
     * Receives an object, and waits until there is one.
     *
     * @param <T> the type that the caller expects
     * @throws EndOfPipeException if nothing is left and no process is left that could send
     * @throws IllegalStateException if this end is closed or can only send, or if the message is bytes
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // the caller expects this type
    public <T extends @Nullable Object> T recv() {
        byte[] message = next();
        if (Message.isRaw(message)) {
            recordReceivedBytes(message);
            throw new IllegalStateException("the message consists of bytes, not of an object: use recvBytes()");
        }
        return (T) receiving().open(message);
    }

    /**
     * Receives a message that was sent as bytes.
     *
     * @throws EndOfPipeException if nothing is left and no process is left that could send
     */
    public byte[] recvBytes() {
        byte[] message = next();
        if (!Message.isRaw(message)) {
            receiving().open(message);
            throw new IllegalStateException("the message is an object, not bytes: use recv()");
        }
        return recordReceivedBytes(message);
    }

    /**
     * Receives a message that was sent as bytes, with a limit on its length. After a longer message nothing more can be
     * received here, since the place where the next message begins is unknown: this end is closed, or can only send.
     *
     * @throws IllegalArgumentException if {@code longest} is negative
     * @throws MessageTooLongException if the message is longer
     * @throws EndOfPipeException if nothing is left and no process is left that could send
     */
    public byte[] recvBytes(int longest) {
        if (longest < 0) {
            throw new IllegalArgumentException("negative maxlength");
        }
        byte[] bytes = recvBytes();
        if (bytes.length > longest) {
            stopReceiving();
            throw new MessageTooLongException();
        }
        return bytes;
    }

    private synchronized void stopReceiving() {
        if (out == null) {
            close();
        } else if (in != null) {
            passClose(in);
            in.resource().tell(PipeChannel.CLOSE_READ);
            in = null;
            receiving = null;
        }
    }

    private byte[] recordReceivedBytes(byte[] message) {
        byte[] bytes = Message.bytes(message);
        receiving().recordReceive(message, words(bytes.length));
        return bytes;
    }

    private byte[] next() {
        return Objects.requireNonNull(receiving().receive(-1), "a wait without a limit");
    }

    /** Whether a message, or the end of the pipe, can be received without waiting. */
    public boolean poll() {
        return receiving().poll(0);
    }

    /**
     * Waits at most this long until something can be received; returns whether it can.
     *
     * @param seconds a negative number counts as 0
     */
    public boolean poll(double seconds) {
        return receiving().poll(Seconds.toNanos(seconds));
    }

    /** Waits until something can be received; returns true. Stands for Python's {@code poll(None)}. */
    public boolean pollForever() {
        return receiving().poll(-1);
    }

    /**
     * Waits until one of several connections can receive, or one of several processes has ended. Stands for {@code
     * multiprocessing.connection.wait} of Python.
     *
     * @param things connections and processes
     * @return those that are ready
     */
    public static <T> List<T> await(Collection<? extends T> things) {
        return new AwaitConnectionOrProcess().await(things, -1);
    }

    /**
     * As {@link #await(Collection)}, but waits at most this long.
     *
     * @param seconds a negative number counts as 0
     * @return the things that are ready; empty if the time is over
     */
    public static <T> List<T> await(Collection<? extends T> things, double seconds) {
        return new AwaitConnectionOrProcess().await(things, Seconds.toNanos(seconds));
    }

    /** The same as {@link #poll(double)}, in nanoseconds; negative for no limit. */
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
                passClose(out);
                out.resource().tell(PipeChannel.CLOSE_WRITE);
            }
            if (in != null) {
                passClose(in);
                in.resource().tell(PipeChannel.CLOSE_READ);
            }
        } catch (SharedStateLostException e) {
            // the channel is gone, so it is closed for every process
        }
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether this end can receive. */
    public boolean readable() {
        requireOpen();
        return in != null;
    }

    /** Whether this end can send. */
    public boolean writable() {
        requireOpen();
        return out != null;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("handle is closed");
        }
    }

    private synchronized TracedChannel receiving() {
        requireOpen();
        if (in == null) {
            throw new IllegalStateException("connection is write-only");
        }
        TracedChannel use = receiving;
        if (use == null) {
            use = use(in);
            receiving = use;
        }
        return use;
    }

    private synchronized TracedChannel sending() {
        requireOpen();
        if (out == null) {
            throw new IllegalStateException("connection is read-only");
        }
        TracedChannel use = sending;
        if (use == null) {
            use = use(out);
            sending = use;
        }
        return use;
    }

    private TracedChannel use(ChannelLink channel) {
        return new TracedChannel(channel, name, owner, Waits.PIPE_RECV, Waits.PIPE_SEND);
    }

    @Override
    protected synchronized void writeTo(CopyOutput copy) throws IOException {
        if (!closed) {
            copy.carry(new ConnectionHolders(in, out));
        }
        LengthPrefixed.writeText(name.of(owner), copy.out());
        copy.out().writeBoolean(closed);
        copy.out().writeLong(copy.sender());
        write(in, copy);
        write(out, copy);
    }

    private static void write(@Nullable ChannelLink channel, CopyOutput copy) throws IOException {
        copy.out().writeBoolean(channel != null);
        if (channel != null) {
            channel.write(copy.out());
        }
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        name = SharedName.known(LengthPrefixed.readText(copy.in()));
        closed = copy.in().readBoolean();
        long sender = copy.in().readLong();
        in = read(copy);
        out = read(copy);
        if (!closed) {
            markNoticeable();
        }
        if (sender != 0 && !closed) {
            takeOverFrom(sender);
        }
    }

    private void takeOverFrom(long sender) {
        try {
            ConnectionHolders holders = new ConnectionHolders(in, out);
            holders.addHolder(ThisProcess.pid());
            holders.removeHolder(sender);
        } catch (SharedStateLostException e) {
            // the next use of this connection reports it
        }
    }

    private static @Nullable ChannelLink read(CopyInput copy) throws IOException {
        return copy.in().readBoolean() ? ChannelLink.read(copy.in()) : null;
    }

    @Override
    public String toString() {
        return "<Connection object at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }

    private static final class AwaitConnectionOrProcess extends AwaitAny {

        @Override
        boolean isReady(Object thing) {
            if (thing instanceof Connection connection) {
                return connection.receiving().hasMessage(0);
            }
            if (thing instanceof Process process) {
                return process.hasEnded();
            }
            throw new IllegalArgumentException("neither a Connection nor a Process: " + thing);
        }

        @Override
        boolean awaitReady(Object thing, long nanos) throws Exception {
            if (thing instanceof Connection connection) {
                return connection.pollWithin(nanos);
            }
            ((Process) thing).sentinel().toCompletableFuture().get();
            return true;
        }
    }
}
