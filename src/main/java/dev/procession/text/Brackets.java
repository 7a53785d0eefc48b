package dev.procession.text;

import dev.procession.text.JavaTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Matches the brackets of Java code. Brackets in strings and comments do not count. */
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

    /** Whether the character at this offset is a bracket that has a partner. */
    public boolean isBracket(int offset) {
        return partners.containsKey(offset);
    }

    /** The offset of the matching bracket; negative if there is none. */
    public int partner(int offset) {
        return partners.getOrDefault(offset, -1);
    }

    /** The offsets of closing brackets that match no opening bracket. */
    public List<Integer> closingWithoutOpening() {
        return closingWithoutOpening;
    }

    /** The number of brackets that are not closed yet. */
    public int open() {
        return open.size();
    }
}
