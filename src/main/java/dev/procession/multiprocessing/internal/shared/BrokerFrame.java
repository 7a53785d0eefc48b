package dev.procession.multiprocessing.internal.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * The format of messages between a process and a broker. A message to a broker consists of a length, a kind, the number
 * of a resource, an operation and data; a message from a broker of a length, a code of {@link Response} and data.
 */
final class BrokerFrame {

    /** The first message on every connection: the client's pid and the secret. */
    static final byte HELLO = 1;

    /**
     * The operation of a HELLO when requests will follow. The broker then sends the client a counter for its receipts.
     */
    static final byte WILL_ASK = 1;

    /** A request, which gets a response; one at a time on a connection. */
    static final byte ASK = 2;
    /** A notice, which gets no response. */
    static final byte TELL = 3;
    /** Withdraws the request, unless the broker has answered it by now. A response comes in either case. */
    static final byte CANCEL = 4;
    /** Says that the client has received the last response. */
    static final byte ACKNOWLEDGE = 5;

    static final int PREFIX_BYTES = 1 + Integer.BYTES + 1;

    /** Data up to this length is copied behind its header, which costs less than a second write. */
    static final int SHORT_BYTES = 1 << 12;

    /**
     * The limit of one write. The JDK copies the bytes of a write into a buffer of that size, which it keeps for the
     * thread.
     */
    private static final int CHUNK_BYTES = 1 << 16;

    private BrokerFrame() {}

    static ByteBuffer header(byte kind, int resource, byte op, int payload) {
        ByteBuffer header = ByteBuffer.allocate(Integer.BYTES + PREFIX_BYTES);
        header.putInt(PREFIX_BYTES + payload).put(kind).putInt(resource).put(op);
        return header.flip();
    }

    /** The header of a response, with the data if that is short. */
    static ByteBuffer answer(byte code, byte[] payload) {
        boolean whole = payload.length <= SHORT_BYTES;
        ByteBuffer answer = ByteBuffer.allocate(Integer.BYTES + 1 + (whole ? payload.length : 0));
        answer.putInt(1 + payload.length).put(code);
        if (whole) {
            answer.put(payload);
        }
        return answer.flip();
    }

    /**
     * Writes to a non-blocking channel.
     *
     * @return whether all bytes were written; if not, the rest must be written when the channel is ready again
     */
    static boolean write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        int limit = bytes.limit();
        while (bytes.hasRemaining()) {
            bytes.limit(Math.min(limit, bytes.position() + CHUNK_BYTES));
            int wanted = bytes.remaining();
            int written = channel.write(bytes);
            bytes.limit(limit);
            if (written < wanted) {
                return false;
            }
        }
        return true;
    }
}
