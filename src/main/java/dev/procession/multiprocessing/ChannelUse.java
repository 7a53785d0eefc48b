package dev.procession.multiprocessing;

import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import org.jspecify.annotations.Nullable;

/** Sends to and receives from a channel, and records both in the trace. */
final class ChannelUse {

    private final ChannelLink channel;
    private final SharedName name;
    private final Object owner;
    private final Waits getting;
    private final Waits putting;

    /** @param owner the student's object; the timeline names the channel after the variable that holds it */
    ChannelUse(ChannelLink channel, SharedName name, Object owner, Waits getting, Waits putting) {
        this.channel = channel;
        this.name = name;
        this.owner = owner;
        this.getting = getting;
        this.putting = putting;
    }

    ChannelLink channel() {
        return channel;
    }

    String name() {
        return name.of(owner);
    }

    /**
     * Numbers a message and records that it is sent. Called before it is sent, so that no receipt stands before the
     * sending in the trace.
     */
    void isSending(byte[] message, @Nullable Object value) {
        long number = channel.nextNumber();
        Parcel.number(message, number);
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen() && trace.mayRecord(number, channel.id(), name())) {
            trace.sent(channel.id(), name(), number, Preview.of(value));
        }
    }

    /** Sends at once and waits until the message is in the channel. */
    void send(byte[] message, @Nullable Object value) {
        if (channel.isBroken()) {
            throw new BrokenPipeException();
        }
        isSending(message, value);
        channel.put(message);
        if (!channel.hasRoom() && !awaitRoom()) {
            throw new BrokenPipeException();
        }
    }

    private boolean awaitRoom() {
        try (TracedWait wait = waits(putting, -1)) {
            boolean fine = channel.awaitRoom(-1);
            wait.ends(true);
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
    byte @Nullable [] receive(long nanos) {
        Answer answer = askFor(MessageChannel.GET, MessageChannel.GET_NOWAIT, nanos);
        return switch (answer.code()) {
            case Answer.ITEM -> answer.payload();
            case Answer.END -> throw new EndOfPipeException();
            default -> null;
        };
    }

    /** Whether a message, or the end of the channel, is there in time. */
    boolean poll(long nanos) {
        return askFor(MessageChannel.POLL, MessageChannel.POLL_NOW, nanos).code() == Answer.DONE;
    }

    private Answer askFor(byte waiting, byte atOnce, long nanos) {
        boolean traced = ThisProcess.trace().isOpen();
        if (nanos == 0 || traced) {
            Answer answer = channel.ask(atOnce, -1);
            if (nanos == 0 || answer.code() != Answer.EMPTY) {
                return answer;
            }
        }
        return traced ? askTraced(waiting, nanos) : channel.ask(waiting, nanos);
    }

    private Answer askTraced(byte op, long nanos) {
        try (TracedWait wait = waits(getting, nanos)) {
            Answer answer = channel.ask(op, nanos);
            wait.ends(answer != Answer.TIMED_OUT);
            return answer;
        }
    }

    TracedWait waits(Waits what, long nanos) {
        return TracedWait.on(what, channel.id(), name(), nanos);
    }

    @Nullable
    Object open(byte[] message) {
        Object value = Parcel.open(message, channel.resource());
        hasReceived(message, value);
        return value;
    }

    void hasReceived(byte[] message, @Nullable Object value) {
        TraceWriter trace = ThisProcess.trace();
        long number = Parcel.number(message);
        if (trace.isOpen() && trace.mayRecord(number, channel.id(), name())) {
            trace.received(channel.id(), name(), number, Preview.of(value));
        }
    }
}
