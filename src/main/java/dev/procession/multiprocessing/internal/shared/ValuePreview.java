package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.copy.TypeNames;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes a short text of a value, such as a message, for the timeline. */
public final class ValuePreview {

    private static final int LONGEST_CELLS = 40;

    /** The first character of the scripts whose characters mostly take two cells of a terminal. */
    private static final char WIDE = '\u1100';

    private ValuePreview() {}

    public static String of(@Nullable Object value) {
        String text;
        try {
            text = value != null && value.getClass().isArray() ? array(value) : String.valueOf(value);
        } catch (RuntimeException | StackOverflowError e) {
            return TypeNames.withArticle(value == null ? Object.class : value.getClass());
        }
        return text == null ? "null" : cut(TypeNames.withoutWrappers(text));
    }

    /** Shows a short array with its elements and a long one with its length: {@code byte[100000]}. */
    private static String array(Object array) {
        int length = Array.getLength(array);
        if (length > LONGEST_CELLS / 2) {
            String type = array.getClass().getSimpleName();
            int at = type.indexOf('[') + 1;
            return type.substring(0, at) + length + type.substring(at);
        }
        String nested = Arrays.deepToString(new Object[] {array});
        return nested.substring(1, nested.length() - 1);
    }

    private static String cut(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); i++) {
            cells += text.charAt(i) >= WIDE ? 2 : 1;
            if (cells > LONGEST_CELLS) {
                int end = i > 1 && Character.isLowSurrogate(text.charAt(i - 1)) ? i - 2 : i - 1;
                return text.substring(0, Math.max(0, end)) + "…";
            }
        }
        return text;
    }
}
