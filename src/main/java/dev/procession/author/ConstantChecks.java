package dev.procession.author;

import dev.procession.lesson.Block;
import dev.procession.lesson.CheckExpression;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import dev.procession.timeline.check.CheckWords;
import java.util.List;
import java.util.Set;

/** Finds expressions of checks that are the same in every run, such as {@code true}, and so check nothing. */
final class ConstantChecks {

    private static final Set<String> TRUTHS = Set.of("true", "false");

    private static final Set<String> JOINS = Set.of("|", "&");
    private static final Set<String> BEFORE = Set.of("(", "!");

    private ConstantChecks() {}

    static List<Problem> in(Block.Check check) {
        return check.expressions().stream()
                .filter(ConstantChecks::isConstant)
                .map(each -> check.problem(
                        each.line(),
                        each.code().length() - each.code().stripLeading().length() + 1,
                        ProblemKind.CHECK_CONSTANT,
                        each.code().strip()))
                .toList();
    }

    private static boolean isConstant(CheckExpression expression) {
        List<String> tokens =
                JavaTokens.of(expression.code()).stream().map(Token::text).toList();
        return tokens.stream().noneMatch(CheckWords::asks) || decidesAlone(tokens);
    }

    /** Whether a {@code true} or {@code false} is a part of the expression by itself, as in {@code true || …}. */
    private static boolean decidesAlone(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (TRUTHS.contains(tokens.get(i))) {
                int from = i - 1;
                while (from >= 0 && BEFORE.contains(tokens.get(from))) {
                    from--;
                }
                int to = i + 1;
                while (to < tokens.size() && tokens.get(to).equals(")")) {
                    to++;
                }
                boolean begins = from < 0 || JOINS.contains(tokens.get(from));
                boolean ends = to == tokens.size() || JOINS.contains(tokens.get(to));
                if (begins && ends) {
                    return true;
                }
            }
        }
        return false;
    }
}
