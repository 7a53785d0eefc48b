package dev.procession.timeline.check;

import dev.procession.text.Visible;
import java.util.function.BiPredicate;

/** Which texts are meant when they are not known letter by letter. */
public final class TextRule {

    private final BiPredicate<String, Patience> rule;
    private final String key;
    private final String text;

    TextRule(String key, String text, BiPredicate<String, Patience> rule) {
        this.rule = rule;
        this.key = key;
        this.text = text;
    }

    /** The text itself, whatever blanks are at its end. */
    static TextRule exactly(String text) {
        String wanted = text.stripTrailing();
        return new TextRule(
                "text.exactly", text, (found, patience) -> found.stripTrailing().equals(wanted));
    }

    boolean fits(String found, Patience patience) {
        return rule.test(found, patience);
    }

    String words(Notebook notes) {
        return notes.text(key, Visible.line(text));
    }
}
