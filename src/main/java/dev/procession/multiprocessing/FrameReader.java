package dev.procession.multiprocessing;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Puts the frames of a broker's conversation together again from the pieces in which a socket delivers them. */
final class FrameReader {

    /** A longer frame is no frame of ours, in bytes. */
    static final int LONGEST = 1 << 30;

    private final ByteBuffer header;
    private byte @Nullable [] body;
    private int filled;

    /** @param prefix how many bytes stand in front of the data in each frame */
    FrameReader(int prefix) {
        header = ByteBuffer.allocate(Integer.BYTES + prefix);
    }

    /**
     * The data of the next whole frame; null if {@code bytes} ends before it does.
     *
     * @throws IOException if these are not frames
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
        if (length < header.capacity() - Integer.BYTES || length > LONGEST) {
            throw new IOException("a frame of " + length + " bytes");
        }
        return length - (header.capacity() - Integer.BYTES);
    }

    /** What stood in front of the data that {@link #next} has just given. */
    ByteBuffer prefix() {
        return header.duplicate().clear().position(Integer.BYTES);
    }
}
