package dev.procession.engine.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of a method or a type that a student types.
 *
 * @param signature such as {@code void Process.join(double seconds)}
 * @param text the first paragraph of its Javadoc, in English, on one line; empty if there is none
 */
public record Documentation(String signature, String text) {

    /** Parts of a signature that a student does not need: annotations and the names of well-known packages. */
    private static final Pattern NOISE = Pattern.compile(
            "@[\\w.]+ | extends Object\\b|\\b(?:java\\.(?:lang|util)|dev\\.procession\\.\\w+)\\.(?=[A-Z])");

    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^{}]*)}");

    static Documentation of(String signature, @Nullable String javadoc) {
        return new Documentation(
                NOISE.matcher(signature).replaceAll(""), javadoc == null ? "" : firstParagraph(javadoc));
    }

    private static String firstParagraph(String javadoc) {
        String first = javadoc.strip().split("\\n\\s*\\n|<p>|(?m)^\\s*@\\w", 2)[0];
        String plain = INLINE.matcher(first).replaceAll("$1").replaceAll("<[^<>]*>", "");
        return plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
