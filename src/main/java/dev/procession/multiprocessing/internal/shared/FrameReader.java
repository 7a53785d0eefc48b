package dev.procession.multiprocessing.internal.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Assembles frames from the pieces in which a socket delivers them. */
final class FrameReader {

    /** A longer frame is taken for damaged data. */
    static final int LONGEST_BYTES = 1 << 30;

    private final ByteBuffer header;
    private byte @Nullable [] body;
    private int filled;

    /** @param prefix the number of bytes between the length and the data of each frame */
    FrameReader(int prefix) {
        header = ByteBuffer.allocate(Integer.BYTES + prefix);
    }

    /**
     * Returns the data of the next frame, or null if {@code bytes} ends before the frame does.
     *
     * @throws IOException if the bytes are not frames
     */
    byte @Nullable [] next(ByteBuffer bytes) throws IOException {
        byte[] data = body;
        if (data == null) {
            while (header.hasRemaining()) {
                if (!bytes.hasRemaining()) {
                    return null;
                }
                header.put(bytes.get());
            }
            data = new byte[length()];
            body = data;
        }
        int part = Math.min(bytes.remaining(), data.length - filled);
        bytes.get(data, filled, part);
        filled += part;
        if (filled < data.length) {
            return null;
        }
        body = null;
        filled = 0;
        header.clear();
        return data;
    }

    private int length() throws IOException {
        int length = header.getInt(0);
        if (length < header.capacity() - Integer.BYTES || length > LONGEST_BYTES) {
            throw new IOException("a frame of " + length + " bytes");
        }
        return length - (header.capacity() - Integer.BYTES);
    }

    /** Returns the prefix of the frame whose data {@link #next} has just returned. */
    ByteBuffer prefix() {
        return header.duplicate().clear().position(Integer.BYTES);
    }
}
