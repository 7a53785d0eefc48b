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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The result of one expression of a check, such as {@code exitCode("Process-1") == 0}. */
public record CheckFinding(Block.Check check, CheckExpression expression, Verdict verdict) {

    private static final String NAME = "\"([^\"\\\\]+)\"";
    private static final Pattern EXIT_CODE = Pattern.compile("exitCode\\(" + NAME + "\\) ?(==|!=) ?(-?\\d+)");
    private static final Pattern CHILDREN = Pattern.compile("children\\(\\) ?== ?(\\d+)");
    private static final Pattern PARENT =
            Pattern.compile("parentOf\\(" + NAME + "\\) ?== ?(?:process\\(" + NAME + "\\)|main\\(\\))");

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
            sentences.add(inWords(texts).orElseGet(() -> texts.get("check.other")));
        }
        sentences.addAll(verdict.happened());
        return sentences;
    }

    /** Puts the comparisons that beginners meet into words. Code is for authors, and not for students. */
    private Optional<String> inWords(MessageBundle texts) {
        String code = expression.code().strip().replaceAll("\\s*\\R\\s*", "");
        Matcher exit = EXIT_CODE.matcher(code);
        if (exit.matches()) {
            String key = exit.group(2).equals("==") ? "check.exit" : "check.exit.not";
            return Optional.of(texts.get(key, TerminalSafe.line(exit.group(1)), exit.group(3)));
        }
        Matcher children = CHILDREN.matcher(code);
        if (children.matches()) {
            return Optional.of(texts.get("check.children", children.group(1)));
        }
        Matcher parent = PARENT.matcher(code);
        if (parent.matches()) {
            String name = parent.group(2) == null ? "main" : parent.group(2);
            return Optional.of(texts.get("check.parent", TerminalSafe.line(parent.group(1)), TerminalSafe.line(name)));
        }
        return Optional.empty();
    }

    /** What the check wants and what happened, and the expression itself if only that says what it wants. */
    public List<String> sentencesForAuthor(Language language) {
        List<String> sentences = new ArrayList<>(sentences(language));
        MessageBundle texts = MessageBundle.of(Messages.class, language);
        boolean said = !expression.goal().isEmpty()
                || !verdict.expected().isEmpty()
                || inWords(texts).isPresent();
        if (!said) {
            sentences.set(0, TerminalSafe.line(expression.code().strip().replaceAll("\\s*\\R\\s*", "")));
        }
        return sentences;
    }

    /** The place of the expression as {@code file:line}, for the author. */
    public String place() {
        return TerminalSafe.line(check.file().toString()) + ":" + expression.line();
    }
}
