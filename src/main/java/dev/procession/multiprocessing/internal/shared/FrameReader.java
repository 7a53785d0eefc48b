package dev.procession.multiprocessing.internal.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Assembles frames from the pieces in which a socket delivers them. */
final class FrameReader {

    /** A longer frame is taken for damaged data. */
    static final int LONGEST_BYTES = 1 << 30;

    /** More memory is allocated only when this much has arrived, so that a damaged length does not exhaust it. */
    private static final int FIRST_BYTES = 1 << 20;

    private final ByteBuffer header;
    private byte @Nullable [] body;
    private int length;
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
            length = announced();
            data = new byte[Math.min(length, FIRST_BYTES)];
            body = data;
        }
        while (filled < length) {
            if (!bytes.hasRemaining()) {
                return null;
            }
            if (filled == data.length) {
                data = Arrays.copyOf(data, (int) Math.min(length, 2L * filled));
                body = data;
            }
            int part = Math.min(bytes.remaining(), data.length - filled);
            bytes.get(data, filled, part);
            filled += part;
        }
        body = null;
        filled = 0;
        header.clear();
        return data;
    }

    private int announced() throws IOException {
        int whole = header.getInt(0);
        if (whole < header.capacity() - Integer.BYTES || whole > LONGEST_BYTES) {
            throw new IOException("a frame of " + whole + " bytes");
        }
        return whole - (header.capacity() - Integer.BYTES);
    }

    /** Returns the prefix of the frame whose data {@link #next} has just returned. */
    ByteBuffer prefix() {
        return header.duplicate().clear().position(Integer.BYTES);
    }
}
