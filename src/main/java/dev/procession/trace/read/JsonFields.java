package dev.procession.trace.read;

import dev.procession.trace.read.TraceFormatException.Fault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Parses one line of JSON as {@code JsonLine} writes it, with or without spaces between its parts: a flat object of strings, whole numbers, booleans and nulls,
 * such as {@code {"e":"exited","t":17,"status":0}}. It is strict, because a trace may come from another person: for
 * anything else it throws a {@link TraceFormatException} that names the column.
 */
public final class JsonFields {

    private final String line;
    private final int end;
    private final Map<String, Object> values = new HashMap<>();
    private int at;

    /** @throws TraceFormatException if {@code line[from, end)} is not one flat JSON object */
    public JsonFields(String line, int from, int end) {
        this.line = line;
        this.end = end;
        this.at = from;
        skipSpace();
        readObject();
        skipSpace();
        if (at < end) {
            throw error("nothing may follow the closing brace");
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** @throws TraceFormatException if there is no such whole number; the other readers do the same */
    public long number(String name) {
        if (values.get(name) instanceof Long value) {
            return value;
        }
        throw missing(name, "a whole number");
    }

    public int smallNumber(String name) {
        long value = number(name);
        if (value != (int) value) {
            throw TraceFormatException.wrongValue(name, value);
        }
        return (int) value;
    }

    public String text(String name) {
        if (values.get(name) instanceof String value) {
            return value;
        }
        throw missing(name, "a string");
    }

    public boolean flag(String name) {
        if (values.get(name) instanceof Boolean value) {
            return value;
        }
        throw missing(name, "true or false");
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String value = text(name);
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw TraceFormatException.wrongValue(name, value);
        }
    }

    private TraceFormatException missing(String name, String kind) {
        return new TraceFormatException(Fault.FIELD, "\"" + name + "\" should be " + kind + " here", name);
    }

    private void readObject() {
        expect('{');
        skipSpace();
        if (peek() == '}') {
            at++;
            return;
        }
        while (true) {
            skipSpace();
            String name = readString();
            skipSpace();
            expect(':');
            skipSpace();
            values.put(name, readValue());
            skipSpace();
            char next = peek();
            at++;
            if (next == '}') {
                return;
            }
            if (next != ',') {
                at--;
                throw error("a comma or a closing brace is missing");
            }
        }
    }

    private Object readValue() {
        char c = peek();
        if (c == '"') {
            return readString();
        }
        if (c == 't' || c == 'f') {
            return skipLiteral("true") ? Boolean.TRUE : literalOrError("false", Boolean.FALSE);
        }
        if (c == 'n') {
            return literalOrError("null", Void.TYPE);
        }
        return readWholeNumber();
    }

    private boolean skipLiteral(String word) {
        if (line.startsWith(word, at) && at + word.length() <= end) {
            at += word.length();
            return true;
        }
        return false;
    }

    private Object literalOrError(String word, Object value) {
        if (skipLiteral(word)) {
            return value;
        }
        throw error("a value is missing");
    }

    private Long readWholeNumber() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        long value = 0;
        int digits = 0;
        while (at < end && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            value = value * 10 + (line.charAt(at) - '0');
            at++;
            digits++;
        }
        if (digits == 0) {
            throw error("a value is missing");
        }
        if (digits > 18) {
            try {
                return Long.parseLong(line.substring(start, at));
            } catch (NumberFormatException e) {
                at = start;
                throw error("the number is too large");
            }
        }
        return line.charAt(start) == '-' ? -value : value;
    }

    private String readString() {
        expect('"');
        int start = at;
        while (at < end) {
            char c = line.charAt(at);
            if (c == '"') {
                return line.substring(start, at++);
            }
            if (c == '\\') {
                return readEscapedString(start);
            }
            if (c < 0x20) {
                throw error("a control character must be written as an escape");
            }
            at++;
        }
        throw error("the string does not end");
    }

    private String readEscapedString(int start) {
        StringBuilder text = new StringBuilder(2 * (at - start) + 16).append(line, start, at);
        while (at < end) {
            char c = line.charAt(at++);
            if (c == '"') {
                return text.toString();
            }
            if (c < 0x20) {
                at--;
                throw error("a control character must be written as an escape");
            }
            text.append(c == '\\' ? readEscape() : c);
        }
        throw error("the string does not end");
    }

    private char readEscape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> readHex();
            default -> {
                at--;
                throw error("unknown escape \\" + c);
            }
        };
    }

    private char readHex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw error("\\u needs four hexadecimal digits");
            }
            value = value << 4 | digit;
            at++;
        }
        return (char) value;
    }

    /** Skips white space between the parts of an object, which other tools write and our own writer does not. */
    private void skipSpace() {
        while (at < end && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }

    private char peek() {
        if (at >= end) {
            throw error("the line ends too early");
        }
        return line.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw error("'" + c + "' is missing");
        }
        at++;
    }

    private TraceFormatException error(String what) {
        return new TraceFormatException(Fault.SYNTAX, "column " + (at + 1) + ": " + what, at + 1);
    }
}
