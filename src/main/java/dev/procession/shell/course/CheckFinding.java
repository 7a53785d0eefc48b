package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.CheckExpression;
import dev.procession.shell.console.Messages;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The result of one expression of a check, such as {@code exitCode("Process-1") == 0}. */
public record CheckFinding(Block.Check check, CheckExpression expression, Verdict verdict) {

    private static final Pattern EXIT_CODE = Pattern.compile("exitCode\\(\"([^\"\\\\]+)\"\\) ?== ?(-?\\d+)");
    private static final Pattern CHILDREN = Pattern.compile("children\\(\\) ?== ?(\\d+)");

    public boolean holds() {
        return verdict.holds();
    }

    /** What the check wants, in the author's words if there are any, and what happened instead. */
    public List<String> sentences(Language language) {
        MessageBundle texts = MessageBundle.of(Messages.class, language);
        List<String> sentences = new ArrayList<>();
        if (!expression.goal().isEmpty()) {
            sentences.add(texts.get("check.wanted", TerminalSafe.line(expression.goal())));
        } else if (!verdict.expected().isEmpty()) {
            sentences.add(verdict.expected());
        } else {
            sentences.add(inWords(expression.code().strip().replaceAll("\\s*\\R\\s*", ""), texts));
        }
        sentences.addAll(verdict.happened());
        return sentences;
    }

    /** Puts the comparisons that beginners meet into words; any other expression is shown as code. */
    private static String inWords(String code, MessageBundle texts) {
        Matcher exit = EXIT_CODE.matcher(code);
        if (exit.matches()) {
            return texts.get("check.exit", TerminalSafe.line(exit.group(1)), exit.group(2));
        }
        Matcher children = CHILDREN.matcher(code);
        if (children.matches()) {
            return texts.get("check.children", children.group(1));
        }
        return texts.get("check.code", TerminalSafe.line(code));
    }

    /** The place of the expression as {@code file:line}, for the author. */
    public String place() {
        return TerminalSafe.line(check.file().toString()) + ":" + expression.line();
    }
}
