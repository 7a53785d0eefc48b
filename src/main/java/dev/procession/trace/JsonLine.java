package dev.procession.trace;

/**
 * Builds one line of JSON in UTF-8: a flat object of strings, whole numbers and booleans. One object is used for many
 * lines; {@link #begin} starts the next one.
 *
 * <p>It is written by hand because child JVMs load nothing but the JDK, and because the first line that a child prints
 * waits for it.
 */
public final class JsonLine {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private byte[] bytes = new byte[512];
    private int length;

    /** Begins a line about an event of this kind. */
    public JsonLine begin(String event) {
        length = 0;
        ascii("{\"e\":\"");
        ascii(event);
        put('"');
        return this;
    }

    public JsonLine add(String name, long value) {
        key(name);
        ascii(Long.toString(value));
        return this;
    }

    public JsonLine add(String name, boolean value) {
        key(name);
        ascii(value ? "true" : "false");
        return this;
    }

    public JsonLine add(String name, String value) {
        key(name);
        put('"');
        text(value);
        put('"');
        return this;
    }

    /** Ends the line, with its line end. */
    public JsonLine end() {
        put('}');
        put('\n');
        return this;
    }

    /** Adds the mark of the finished line, as its last field. */
    void seal(EventSeal seal) {
        length -= 2; // the end
        long mark = seal.hash(bytes, length);
        key("by");
        put('"');
        for (int shift = 60; shift >= 0; shift -= 4) {
            put(HEX[(int) (mark >>> shift) & 0xf]);
        }
        put('"');
        end();
    }

    /** The line, in the first {@link #length()} of these bytes. They change with the next line. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    private void key(String name) {
        put(',');
        put('"');
        ascii(name);
        put('"');
        put(':');
    }

    @SuppressWarnings("deprecation") // converts without an encoder, which suffices for ASCII
    private void ascii(String text) {
        int n = text.length();
        reserve(n);
        text.getBytes(0, n, bytes, length);
        length += n;
    }

    private void text(String text) {
        int n = text.length();
        reserve(n + 16);
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7f) {
                if (c == '"' || c == '\\') {
                    put('\\');
                }
                put(c);
            } else if (c == '\n') {
                put('\\');
                put('n');
            } else if (c < 0x20 || c == 0x7f) {
                escape(c);
            } else if (c < 0x800) {
                put(0xc0 | c >> 6);
                put(0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                put(0xe0 | c >> 12);
                put(0x80 | c >> 6 & 0x3f);
                put(0x80 | c & 0x3f);
            } else if (Character.isHighSurrogate(c) && i + 1 < n && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                put(0xf0 | point >> 18);
                put(0x80 | point >> 12 & 0x3f);
                put(0x80 | point >> 6 & 0x3f);
                put(0x80 | point & 0x3f);
            } else {
                escape(c); // half a surrogate pair has no UTF-8 form
            }
        }
    }

    private void escape(char c) {
        put('\\');
        put('u');
        put(HEX[c >> 12]);
        put(HEX[c >> 8 & 0xf]);
        put(HEX[c >> 4 & 0xf]);
        put(HEX[c & 0xf]);
    }

    private void put(int b) {
        if (length == bytes.length) {
            reserve(1);
        }
        bytes[length++] = (byte) b;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            byte[] larger = new byte[Math.max(bytes.length * 2, length + more)];
            System.arraycopy(bytes, 0, larger, 0, length);
            bytes = larger;
        }
    }
}
