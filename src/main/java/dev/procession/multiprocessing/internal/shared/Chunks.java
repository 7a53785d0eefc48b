package dev.procession.multiprocessing.internal.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Writes to a non-blocking channel. */
final class Chunks {

    /** The JDK copies bytes from the heap into a buffer as large as a write, and keeps it for the thread. */
    private static final int CHUNK_BYTES = 1 << 16;

    private Chunks() {}

    /** @return whether all bytes were written; if not, the rest must be written when the channel is ready again */
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
