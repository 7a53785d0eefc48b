package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.BrokenPipeException;
import dev.procession.multiprocessing.EndOfPipeException;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.trace.Event.Waits;
import org.jspecify.annotations.Nullable;

/** Sends to and receives from a channel, and records both in the trace. */
public final class TracedChannel {

    private final ChannelLink channel;
    private final TracedObject traced;
    private final Waits getting;
    private final Waits putting;

    /** @param owner the student's object; the timeline names the channel after the variable that holds it */
    public TracedChannel(ChannelLink channel, SharedName name, Object owner, Waits getting, Waits putting) {
        this.channel = channel;
        traced = new TracedObject(channel.id(), name, owner);
        this.getting = getting;
        this.putting = putting;
    }

    public ChannelLink channel() {
        return channel;
    }

    public String name() {
        return traced.name();
    }

    /**
     * Numbers a message and records that it is sent. Called before it is sent, so that no receipt stands before the
     * sending in the trace.
     */
    public void recordSend(byte[] message, @Nullable Object value) {
        long number = channel.nextNumber();
        Message.number(message, number);
        traced.recordSent(number, value);
    }

    /** Sends at once and waits until the message is in the channel. */
    public void send(byte[] message, @Nullable Object value) {
        if (channel.isBroken()) {
            throw new BrokenPipeException();
        }
        recordSend(message, value);
        channel.put(message);
        if (!channel.hasRoom() && !awaitRoom()) {
            throw new BrokenPipeException();
        }
    }

    private boolean awaitRoom() {
        try (TracedWait wait = startWait(putting, -1)) {
            boolean fine = channel.awaitRoom(-1);
            wait.end(true);
            return fine;
        }
    }

    /**
     * Receives the next message.
     *
     * @param nanos negative for no limit
     * @return null if there is none in time
     * @throws EndOfPipeException if no process is left that could send one
     */
    public byte @Nullable [] receive(long nanos) {
        Response answer = askFor(MessageChannel.GET, MessageChannel.GET_NOWAIT, nanos);
        return switch (answer.code()) {
            case Response.ITEM -> answer.payload();
            case Response.END -> throw new EndOfPipeException();
            default -> null;
        };
    }

    /** Whether a message, or the end of the channel, is there in time. */
    public boolean poll(long nanos) {
        return askFor(MessageChannel.POLL, MessageChannel.POLL_NOW, nanos).code() == Response.DONE;
    }

    private Response askFor(byte waiting, byte atOnce, long nanos) {
        boolean isTraced = TracedObject.isTraced();
        if (nanos == 0 || isTraced) {
            Response answer = channel.ask(atOnce, -1);
            if (nanos == 0 || answer.code() != Response.EMPTY) {
                return answer;
            }
        }
        return isTraced ? askTraced(waiting, nanos) : channel.ask(waiting, nanos);
    }

    private Response askTraced(byte op, long nanos) {
        try (TracedWait wait = startWait(getting, nanos)) {
            Response answer = channel.ask(op, nanos);
            wait.end(answer != Response.TIMED_OUT);
            return answer;
        }
    }

    public TracedWait startWait(Waits what, long nanos) {
        return traced.startWait(what, nanos);
    }

    @Nullable
    public Object open(byte[] message) {
        Object value = Message.open(message, channel.resource());
        recordReceive(message, value);
        return value;
    }

    public void recordReceive(byte[] message, @Nullable Object value) {
        traced.recordReceived(Message.number(message), value);
    }
}
