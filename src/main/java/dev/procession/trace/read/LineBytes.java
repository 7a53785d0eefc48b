package dev.procession.trace.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a line that is being read, which may be longer than the memory. Of a line above the limit only the end
 * is kept: no process writes such a line, but events of others may follow on it, as after a process that was killed in
 * the middle of a write.
 */
final class LineBytes {

    private final int limit;
    private byte[] bytes = new byte[1 << 10];
    private int length;
    private boolean tooLong;

    /** @param limit how many bytes a line may have */
    LineBytes(int limit) {
        this.limit = limit;
    }

    int kept() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Whether the line has more bytes than it may have. */
    boolean isTooLong() {
        return tooLong || length > limit;
    }

    void add(byte b) {
        reserve(1);
        bytes[length++] = b;
    }

    void add(byte[] from, int start, int end) {
        for (int at = start; at < end; ) {
            int n = Math.min(limit, end - at);
            reserve(n);
            System.arraycopy(from, at, bytes, length, n);
            length += n;
            at += n;
        }
    }

    /** Makes room; of a long line the first part is dropped, so that at most twice the limit is kept. */
    private void reserve(int more) {
        if (length + more > 2 * limit) {
            tooLong = true;
            int dropped = length + more - 2 * limit;
            dropped = Math.min(length, Math.max(dropped, limit));
            System.arraycopy(bytes, dropped, bytes, 0, length - dropped);
            length -= dropped;
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(2 * limit, Math.max(2 * bytes.length, length + more)));
        }
    }

    /**
     * The line as text, or, if it is too long, the part of its kept end that begins like an event. Null if there is no
     * such part.
     */
    @Nullable
    String text() {
        // Windows programs end lines with \r\n
        int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
        String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
        if (!isTooLong()) {
            return text;
        }
        int event = text.lastIndexOf(LineEvents.EVENT_START);
        return event <= 0 ? null : text.substring(event);
    }

    /** Begins the next line. */
    void clear() {
        length = 0;
        tooLong = false;
    }
}
