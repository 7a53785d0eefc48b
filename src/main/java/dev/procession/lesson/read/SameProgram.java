package dev.procession.lesson.read;

import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import java.util.List;
import java.util.Optional;

/** Checks whether a translated program is still the same program as the original. */
final class SameProgram {

    private SameProgram() {}

    /** Where {@code translation} first differs from {@code original}, apart from comments and strings. */
    static Optional<Position> difference(String original, String translation) {
        List<Token> first = JavaTokens.of(original);
        List<Token> second = JavaTokens.of(translation);
        int same = 0;
        while (same < first.size()
                && same < second.size()
                && first.get(same).text().equals(second.get(same).text())) {
            same++;
        }
        if (same == first.size() && same == second.size()) {
            return Optional.empty();
        }
        int offset = same < second.size() ? second.get(same).offset() : translation.length();
        return Optional.of(Position.after(translation.substring(0, offset)));
    }

    /** Whether {@code code} declares a {@code void main(}, with which a run begins. */
    static boolean hasMain(String code) {
        List<Token> tokens = JavaTokens.of(code);
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean main = tokens.get(i).text().equals("void")
                    && tokens.get(i + 1).text().equals("main")
                    && tokens.get(i + 2).text().equals("(");
            if (main) {
                return true;
            }
        }
        return false;
    }
}
