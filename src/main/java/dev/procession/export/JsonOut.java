package dev.procession.export;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON that may also stand inside a page: it contains no {@code <}, {@code >} or {@code &}, no U+2028 or U+2029
 * (which old JavaScript takes for line ends), and no unpaired surrogate. All of these are written as escapes.
 */
final class JsonOut {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private static final long MICRO_NANOS = 1000;
    private static final long SECOND_NANOS = 1_000_000_000;

    private final Writer out;
    private boolean first = true;

    JsonOut(Writer out) {
        this.out = out;
    }

    JsonOut object() throws IOException {
        return open('{');
    }

    JsonOut array() throws IOException {
        return open('[');
    }

    private JsonOut open(char bracket) throws IOException {
        comma();
        out.write(bracket);
        first = true;
        return this;
    }

    JsonOut endObject() throws IOException {
        return close('}');
    }

    JsonOut endArray() throws IOException {
        return close(']');
    }

    private JsonOut close(char bracket) throws IOException {
        out.write(bracket);
        first = false;
        return this;
    }

    /** Writes the name of the next value. */
    JsonOut key(String name) throws IOException {
        value(name);
        out.write(':');
        first = true;
        return this;
    }

    JsonOut value(String text) throws IOException {
        comma();
        out.write('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            out.write(text, done, i - done);
            escape(c);
            done = i + 1;
        }
        out.write(text, done, text.length() - done);
        out.write('"');
        return this;
    }

    JsonOut value(long number) throws IOException {
        comma();
        out.write(Long.toString(number));
        return this;
    }

    JsonOut value(boolean value) throws IOException {
        comma();
        out.write(value ? "true" : "false");
        return this;
    }

    /** Writes nanoseconds as a decimal number of microseconds, exactly: 1500 ns are {@code 1.500}. */
    JsonOut micros(long nanos) throws IOException {
        return decimal(nanos, MICRO_NANOS);
    }

    /** Writes nanoseconds as a decimal number of seconds, exactly. */
    JsonOut seconds(long nanos) throws IOException {
        return decimal(nanos, SECOND_NANOS);
    }

    private JsonOut decimal(long nanos, long unit) throws IOException {
        comma();
        long whole = Math.abs(nanos) / unit;
        long rest = Math.abs(nanos) % unit;
        String digits = Long.toString(unit + rest).substring(1); // with its leading zeros
        out.write((nanos < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + digits));
        return this;
    }

    JsonOut add(String key, String text) throws IOException {
        return key(key).value(text);
    }

    JsonOut add(String key, long number) throws IOException {
        return key(key).value(number);
    }

    /** Begins a new line before the next value, for people who look at the file. */
    JsonOut line() throws IOException {
        comma();
        out.write('\n');
        first = true;
        return this;
    }

    private void comma() throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
    }

    private static boolean isPlain(char c) {
        if (c < 0x80) {
            return c >= 0x20 && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&' && c != 0x7f;
        }
        return c > 0x9f && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
    }

    private void escape(char c) throws IOException {
        out.write('\\');
        switch (c) {
            case '"', '\\' -> out.write(c);
            case '\n' -> out.write('n');
            case '\r' -> out.write('r');
            case '\t' -> out.write('t');
            default -> {
                out.write('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.write(HEX[c >> shift & 0xf]);
                }
            }
        }
    }
}
