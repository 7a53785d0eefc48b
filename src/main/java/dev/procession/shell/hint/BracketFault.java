package dev.procession.shell.hint;

import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is wrong with the brackets of a source.
 *
 * @param tooMany the first closing bracket without an opening one; empty if there is none
 * @param open whether a bracket is never closed, or closed only by one of another kind
 */
record BracketFault(String tooMany, boolean open) {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    static BracketFault of(String source) {
        Deque<Integer> kinds = new ArrayDeque<>();
        String tooMany = "";
        boolean open = false;
        for (Token token : JavaTokens.of(source)) {
            int closing = CLOSING.indexOf(token.text());
            if (OPENING.contains(token.text())) {
                kinds.push(OPENING.indexOf(token.text()));
            } else if (closing >= 0 && kinds.contains(closing)) {
                while (kinds.pop() != closing) {
                    open = true; // the brackets inside were left open
                }
            } else if (closing >= 0 && tooMany.isEmpty()) {
                tooMany = token.text();
            }
        }
        return new BracketFault(tooMany, open || !kinds.isEmpty());
    }
}
