package dev.procession.engine.main;

import dev.procession.multiprocessing.internal.copy.TypeNames;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value into the text that the shell shows after {@code ==>}, such as {@code "hi"} or {@code int[2] { 1, 2 }}.
 * Main does this and cuts long text, since a value may be very large.
 */
final class MainValue {

    private static final int MAX_CHARS = 5000;
    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_DEPTH = 5;

    private MainValue() {}

    static String text(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        append(value, text, 0);
        if (text.length() > MAX_CHARS) {
            text.setLength(MAX_CHARS);
            text.append(" …");
        }
        return text.toString();
    }

    private static void append(@Nullable Object value, StringBuilder text, int depth) {
        if (value instanceof String string) {
            String shown = string.length() > MAX_CHARS ? string.substring(0, MAX_CHARS) : string;
            text.append('"').append(escape(shown)).append('"');
        } else if (value instanceof Character c) {
            text.append('\'').append(escape(c.toString())).append('\'');
        } else if (value != null && value.getClass().isArray()) {
            appendArray(value, text, depth);
        } else {
            text.append(TypeNames.withoutWrappers(String.valueOf(value)));
        }
    }

    private static void appendArray(Object array, StringBuilder text, int depth) {
        int length = Array.getLength(array);
        String type = array.getClass().getSimpleName();
        int brackets = type.indexOf('[');
        text.append(type, 0, brackets)
                .append('[')
                .append(length)
                .append(type, brackets + 1, type.length())
                .append(" { ");
        for (int i = 0; i < length && text.length() < MAX_CHARS; i++) {
            text.append(i > 0 ? ", " : "");
            if (i == MAX_ELEMENTS || depth == MAX_DEPTH) {
                text.append("…");
                break;
            }
            append(Array.get(array, i), text, depth + 1);
        }
        text.append(" }");
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }
}
