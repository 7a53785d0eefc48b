package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.BrokenPipeException;
import dev.procession.multiprocessing.EndOfPipeException;
import dev.procession.multiprocessing.SharedStateLostException;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Loose;
import dev.procession.multiprocessing.internal.gate.Probe;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.trace.Event.Waits;
import org.jspecify.annotations.Nullable;

/** Sends to and receives from a channel, and records both in the trace. */
public final class TracedChannel {

    /** What a steered run cannot control: a sender that has to wait for room, or a thread that sends for it. */
    public static final String MANY_BYTES = "more than 64 KiB";

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
        if (ThisProcess.STEERED) {
            pass(putting == Waits.QUEUE_PUT ? Visible.PUT : Visible.SEND, true, ValuePreview.of(value), -1, null);
        }
        if (channel.isBroken()) {
            throw new BrokenPipeException();
        }
        recordSend(message, value);
        channel.put(message);
        if (ThisProcess.STEERED && !channel.hasRoom()) {
            Gate.loose(Loose.OPERATION, MANY_BYTES);
        }
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
     * @param limit in nanoseconds; negative for none
     * @return null if there is none in time
     * @throws EndOfPipeException if no process is left that could send one
     */
    public byte @Nullable [] receive(long limit) {
        Visible kind = getting == Waits.QUEUE_GET ? Visible.GET : Visible.RECEIVE;
        long nanos = ThisProcess.STEERED && !pass(kind, true, "", limit, new MessageProbe(this)) ? 0 : limit;
        Response answer = askFor(MessageChannel.GET, MessageChannel.GET_NOWAIT, nanos);
        return switch (answer.code()) {
            case Response.ITEM -> answer.payload();
            case Response.END -> throw new EndOfPipeException();
            default -> null;
        };
    }

    /** Whether a message, or the end of the channel, is there in time. */
    public boolean poll(long limit) {
        Visible kind = limit == 0 ? Visible.LOOK : Visible.WAIT;
        long nanos = ThisProcess.STEERED && !pass(kind, false, "", limit, new MessageProbe(this)) ? 0 : limit;
        return hasMessage(nanos);
    }

    /** As {@link #poll}, but never stands at a gate. */
    public boolean hasMessage(long nanos) {
        return askFor(MessageChannel.POLL, MessageChannel.POLL_NOW, nanos).code() == Response.DONE;
    }

    /** Stands before an operation on the channel, in a steered run. */
    public boolean pass(Visible kind, boolean writes, String detail, long limit, @Nullable Probe probe) {
        return Gate.pass(kind, channel.place(), name(), writes, detail, limit, probe);
    }

    private record MessageProbe(TracedChannel channel) implements Probe {
        @Override
        public boolean isPossible() {
            try {
                return channel.hasMessage(0);
            } catch (SharedStateLostException e) {
                return true; // the operation fails at once
            }
        }
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
