package dev.procession.text;

import dev.procession.text.JavaTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which brackets of Java code belong together; those in strings and comments are none. */
public final class Brackets {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Map<Integer, Integer> partners = new HashMap<>();
    private final Deque<Token> open = new ArrayDeque<>();
    private final List<Integer> closingWithoutOpening = new ArrayList<>();

    private Brackets() {}

    public static Brackets of(String code) {
        Brackets brackets = new Brackets();
        JavaTokens.of(code).forEach(brackets::take);
        return brackets;
    }

    private void take(Token token) {
        int closing = CLOSING.indexOf(token.text());
        if (OPENING.contains(token.text())) {
            open.push(token);
        } else if (closing >= 0) {
            Token opening = open.peek();
            if (opening != null && OPENING.indexOf(opening.text()) == closing) {
                open.pop();
                partners.put(token.offset(), opening.offset());
                partners.put(opening.offset(), token.offset());
            } else {
                closingWithoutOpening.add(token.offset());
            }
        }
    }

    /** Whether a bracket with a partner stands at this offset. */
    public boolean isBracket(int offset) {
        return partners.containsKey(offset);
    }

    /** Where the other bracket of a pair is; negative if there is none. */
    public int partner(int offset) {
        return partners.getOrDefault(offset, -1);
    }

    /** Where brackets close what was not opened. */
    public List<Integer> closingWithoutOpening() {
        return closingWithoutOpening;
    }

    /** How many are still to be closed. */
    public int open() {
        return open.size();
    }
}
