package dev.procession.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of something that can be typed.
 *
 * @param signature such as {@code void Process.join(double seconds)}
 * @param text the first paragraph of its documentation in English, on one line; empty where there is none to be found
 */
public record Documentation(String signature, String text) {

    /** What adds nothing for somebody who reads. */
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
