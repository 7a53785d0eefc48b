package dev.procession.lesson.read;

import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** The info string of a fenced code block: the words after the opening fence. */
final class FenceInfo {

    private FenceInfo() {}

    static boolean isCheck(Node node) {
        return node instanceof FencedCodeBlock code
                && String.join(" ", words(code)).equals("java check");
    }

    /** The second word, if it has no meaning. It is reported, so that {@code java chek} does not go unnoticed. */
    static Optional<String> unknownWord(FencedCodeBlock code) {
        String[] words = words(code);
        return words.length > 1 && words[0].equals("java") ? Optional.of(words[1]) : Optional.empty();
    }

    /** The language of the code, or an empty string. */
    static String language(FencedCodeBlock code) {
        return words(code)[0];
    }

    private static String[] words(FencedCodeBlock code) {
        return code.getInfo() == null
                ? new String[] {""}
                : code.getInfo().strip().split("\\s+");
    }
}
