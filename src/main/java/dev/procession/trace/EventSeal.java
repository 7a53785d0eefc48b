package dev.procession.trace;

/**
 * Marks the events of one process, so that the shell can tell them from what somebody else writes into the same file in
 * the name of that process. The mark of a line is its SipHash-1-3 with a secret key, which only the process, its
 * ancestors and the shell know: the key of a child follows from that of its parent and from its pid.
 *
 * <p>See "SipHash: a fast short-input PRF" by Aumasson and Bernstein.
 */
public final class EventSeal {

    /** No mark at all, for a trace that only its writer reads. */
    static final EventSeal NONE = new EventSeal(0, 0);

    private final long key0;
    private final long key1;

    public EventSeal(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    public long key0() {
        return key0;
    }

    public long key1() {
        return key1;
    }

    boolean isNone() {
        return (key0 | key1) == 0;
    }

    /** The seal of the child with this pid. */
    public EventSeal ofChild(long pid) {
        return isNone() ? NONE : new EventSeal(hash(word(pid, 0), 9), hash(word(pid, 1), 9));
    }

    private static byte[] word(long value, int part) {
        byte[] bytes = new byte[9];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (value >> 8 * i);
        }
        bytes[8] = (byte) part;
        return bytes;
    }

    /** The mark of {@code bytes[0, length)}. */
    public long hash(byte[] bytes, int length) {
        long v0 = key0 ^ 0x736f6d6570736575L;
        long v1 = key1 ^ 0x646f72616e646f6dL;
        long v2 = key0 ^ 0x6c7967656e657261L;
        long v3 = key1 ^ 0x7465646279746573L;
        int words = length / 8 + 1; // the last one has the rest and the length
        for (int i = 0; i < words + 3; i++) {
            long word = 0;
            if (i < words) {
                for (int at = 8 * i, shift = 0; at < length && shift < 64; at++, shift += 8) {
                    word |= (bytes[at] & 0xffL) << shift;
                }
                word |= i == words - 1 ? (long) length << 56 : 0;
            } else if (i == words) {
                v2 ^= 0xff;
            }
            v3 ^= word;
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
            v0 ^= word;
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }
}
