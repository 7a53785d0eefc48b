package dev.procession.export;

import java.io.IOException;
import java.io.Writer;

/**
 * A text with slots such as {@code {{title}}}, which {@link #fill} replaces. The replacement of a slot is not searched
 * for slots.
 */
final class Template {

    /** Writes the content of a slot. */
    interface Filling {
        void put(String slot, Writer to) throws IOException;
    }

    private final String text;

    Template(String text) {
        this.text = text;
    }

    void fill(Filling filling, Writer out) throws IOException {
        int at = 0;
        for (int open; (open = text.indexOf("{{", at)) >= 0; ) {
            int close = text.indexOf("}}", open);
            out.write(text, at, open - at);
            filling.put(text.substring(open + 2, close), out);
            at = close + 2;
        }
        out.write(text, at, text.length() - at);
    }
}
