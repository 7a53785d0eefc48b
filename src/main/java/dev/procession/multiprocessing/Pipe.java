package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.shared.ChannelLink;
import dev.procession.multiprocessing.internal.shared.SharedName;

/**
 * Two connections: what is sent into one is received from the other. Behaves as {@code multiprocessing.Pipe} of Python 3.
 *
 * @param left of a one-way pipe the end to receive from
 * @param right of a one-way pipe the end to send into
 */
public record Pipe(Connection left, Connection right) {

    /** Through which both ends can send and receive. */
    public static Pipe open() {
        SharedName name = new SharedName(Pipe.class);
        ChannelLink toRight = ChannelLink.createPipe();
        ChannelLink toLeft = ChannelLink.createPipe();
        return new Pipe(new Connection(name, toLeft, toRight), new Connection(name, toRight, toLeft)).named();
    }

    /** From right to left only. */
    public static Pipe oneWay() {
        SharedName name = new SharedName(Pipe.class);
        ChannelLink toLeft = ChannelLink.createPipe();
        return new Pipe(new Connection(name, toLeft, null), new Connection(name, null, toLeft)).named();
    }

    private Pipe named() {
        left.nameAfter(this);
        right.nameAfter(this);
        return this;
    }
}
