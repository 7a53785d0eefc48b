package dev.procession.multiprocessing;

import java.nio.ByteBuffer;

/**
 * What goes to a broker: a length, a kind, and for a question or a notice the resource, the operation and its data. What
 * comes back is a length, a code of {@link Answer} and data.
 */
final class BrokerFrame {

    /** First on every link: who calls. */
    static final byte HELLO = 1;

    /** With HELLO: questions will come, so that the first answer must say where what is taken will be counted. */
    static final byte WILL_ASK = 1;

    /** Wants an answer; one at a time on a link. */
    static final byte ASK = 2;
    /** Wants none. */
    static final byte TELL = 3;
    /** The question is withdrawn, unless it has been answered by now; either way an answer comes. */
    static final byte CANCEL = 4;
    /** The last answer has arrived and is taken. */
    static final byte ACKNOWLEDGE = 5;

    static final int PREFIX = 1 + Integer.BYTES + 1;

    /** Data that is worth copying to spare a write, in bytes. */
    static final int SHORT = 1 << 12;

    private BrokerFrame() {}

    static ByteBuffer header(byte kind, int resource, byte op, int payload) {
        ByteBuffer header = ByteBuffer.allocate(Integer.BYTES + PREFIX);
        header.putInt(PREFIX + payload).put(kind).putInt(resource).put(op);
        return header.flip();
    }

    /** The beginning of an answer, with its data if that is short. */
    static ByteBuffer answer(byte code, byte[] payload) {
        boolean whole = payload.length <= SHORT;
        ByteBuffer answer = ByteBuffer.allocate(Integer.BYTES + 1 + (whole ? payload.length : 0));
        answer.putInt(1 + payload.length).put(code);
        if (whole) {
            answer.put(payload);
        }
        return answer.flip();
    }
}
