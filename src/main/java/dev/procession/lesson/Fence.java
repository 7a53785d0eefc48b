package dev.procession.lesson;

import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** What an author writes after the opening fence of a block of code. */
final class Fence {

    private Fence() {}

    static boolean isCheck(Node node) {
        return node instanceof FencedCodeBlock code
                && String.join(" ", words(code)).equals("java check");
    }

    /** A second word that means nothing: {@code java chek} should not be passed over. */
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
