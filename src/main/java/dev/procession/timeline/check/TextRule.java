package dev.procession.timeline.check;

import dev.procession.text.TerminalSafe;
import java.util.function.BiPredicate;

/** A condition on printed lines, such as {@code containing("pid")}. */
public final class TextRule {

    private final BiPredicate<String, Effort> rule;
    private final String key;
    private final String text;

    TextRule(String key, String text, BiPredicate<String, Effort> rule) {
        this.rule = rule;
        this.key = key;
        this.text = text;
    }

    /** A line that consists of this text; blanks at the end do not count. */
    static TextRule exactly(String text) {
        String wanted = text.stripTrailing();
        return new TextRule(
                "text.exactly", text, (found, effort) -> found.stripTrailing().equals(wanted));
    }

    boolean fits(String found, Effort effort) {
        return rule.test(found, effort);
    }

    String words(Evaluation evaluation) {
        return evaluation.text(key, TerminalSafe.line(text));
    }
}
