package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.shared.ChannelLink;
import dev.procession.multiprocessing.internal.shared.SharedName;

/**
 * Two connections: what one sends, the other receives. Behaves as {@code multiprocessing.Pipe} of Python 3.
 *
 * @param left the receiving end of a one-way pipe
 * @param right the sending end of a one-way pipe
 */
public record Pipe(Connection left, Connection right) {

    /** Makes a pipe whose ends can both send and receive. */
    public static Pipe open() {
        SharedName name = new SharedName(Pipe.class);
        ChannelLink toRight = ChannelLink.createPipe();
        ChannelLink toLeft = ChannelLink.createPipe();
        return new Pipe(new Connection(name, toLeft, toRight), new Connection(name, toRight, toLeft)).named();
    }

    /** Makes a pipe from right to left only. */
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
