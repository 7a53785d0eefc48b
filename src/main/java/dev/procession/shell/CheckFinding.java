package dev.procession.shell;

import dev.procession.lesson.Block;
import dev.procession.lesson.Expression;
import dev.procession.text.Language;
import dev.procession.text.Texts;
import dev.procession.text.Visible;
import dev.procession.timeline.check.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What came of one expression of a check. */
public record CheckFinding(Block.Check check, Expression expression, Verdict verdict) {

    public boolean holds() {
        return verdict.holds();
    }

    /** What was wanted, in the author's words if there are any, and what happened instead. */
    public List<String> sentences(Language language) {
        Texts texts = Texts.of(Speaker.class, language);
        List<String> sentences = new ArrayList<>();
        if (!expression.goal().isEmpty()) {
            sentences.add(texts.get("check.wanted", Visible.line(expression.goal())));
        } else if (!verdict.expected().isEmpty()) {
            sentences.add(verdict.expected());
        } else {
            String code = expression.code().strip().replaceAll("\\s*\\R\\s*", "");
            sentences.add(texts.get("check.code", Visible.line(code)));
        }
        sentences.addAll(verdict.happened());
        return sentences;
    }

    /** {@code file:line}, for an author. */
    public String place() {
        return Visible.line(check.file().toString()) + ":" + expression.line();
    }
}
