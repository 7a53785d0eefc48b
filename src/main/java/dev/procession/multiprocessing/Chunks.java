package dev.procession.multiprocessing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Writes to a channel that does not wait. */
final class Chunks {

    /** The JDK copies what is written from the heap into memory that it then keeps for the thread, in bytes. */
    private static final int CHUNK = 1 << 16;

    private Chunks() {}

    /** @return whether all of it was taken; if not, write the rest when the channel is ready again */
    static boolean write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        int limit = bytes.limit();
        while (bytes.hasRemaining()) {
            bytes.limit(Math.min(limit, bytes.position() + CHUNK));
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
