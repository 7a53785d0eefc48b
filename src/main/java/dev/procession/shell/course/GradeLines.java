package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.OrderGrade;
import dev.procession.lesson.StepQuestion;
import dev.procession.lesson.page.LessonPage;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.Messages;
import dev.procession.text.CellWidth;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.RowExplanation;
import dev.procession.timeline.check.SilentProcesses;
import dev.procession.timeline.feed.RowNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints how an answer was graded. */
final class GradeLines {

    private static final String INDENT = "  ";

    private final Messages messages;

    GradeLines(Messages messages) {
        this.messages = messages;
    }

    /**
     * The prefix of message keys: {@code predict} for a question about a run to come, {@code question} for any other.
     */
    static String kind(StepQuestion question) {
        return question.program() == null ? "question" : "predict";
    }

    /** @param timeline the run that answers the question; null if there is none */
    void choice(StepQuestion question, String typed, List<Integer> chosen, @Nullable Timeline timeline) {
        List<String> letters = question.rightLetters();
        List<String> missing = new ArrayList<>(letters);
        chosen.forEach(index -> missing.remove(question.letters().get(index)));
        boolean some = chosen.size() + missing.size() == letters.size();
        String kind = kind(question);
        String comma = messages.text("comma");
        if (question.isRight(chosen)) {
            say(kind + ".right", Style.GOOD, typed);
        } else if (some) {
            say(kind + ".some", Style.WARNING, typed, String.join(comma, missing));
        } else {
            say(
                    kind + (letters.size() == 1 ? ".wrong" : ".wrong.several"),
                    Style.WARNING,
                    typed,
                    String.join(comma, letters));
        }
        if (question.block() instanceof Block.Choice choice) {
            messages.print(page().reasons(choice, toExplain(question, chosen)));
        }
        if (timeline != null) {
            ThisRun.compare(question, timeline, messages);
        }
    }

    /** The answers whose reasons the student needs now: the wrong ones that were chosen, then the right ones. */
    private static List<Integer> toExplain(StepQuestion question, List<Integer> chosen) {
        List<Integer> right = question.rightLetters().stream()
                .map(question.letters()::indexOf)
                .toList();
        List<Integer> explained = new ArrayList<>(
                chosen.stream().filter(index -> !right.contains(index)).toList());
        explained.addAll(right);
        return explained;
    }

    private LessonPage page() {
        Console console = messages.console();
        return new LessonPage(console.width(), console.cells(), console.glyphs(), messages.language());
    }

    /** Prints the right answer and the reasons of all. */
    void solution(StepQuestion question) {
        if (question.block() instanceof Block.Order order) {
            messages.say("answer.order");
            messages.print(indented(order.lines()));
        } else {
            messages.say("answer.choice", String.join(messages.text("comma"), question.rightLetters()));
            Block.Choice choice = (Block.Choice) question.block();
            List<Integer> all = IntStream.range(0, question.size()).boxed().toList();
            messages.print(page().reasons(choice, all));
        }
    }

    private void say(String key, Style style, Object... arguments) {
        messages.print(messages.lines(messages.text(key, arguments), style));
    }

    private static List<StyledLine> indented(List<String> lines) {
        return lines.stream()
                .map(line -> StyledLine.of(INDENT + TerminalSafe.line(line)))
                .toList();
    }

    /** Prints whether an answer is the order that the author expects. Used for a question without a run. */
    void expected(List<String> lines, boolean right) {
        messages.say(right ? "order.as.expected" : "order.not.expected");
        if (!right) {
            messages.print(indented(lines));
        }
    }

    void order(List<String> lines, OrderGrade grade, Timeline timeline) {
        messages.print(List.of(StyledLine.EMPTY));
        messages.print(beside(lines, grade.real()));
        if (!grade.missing().isEmpty()) {
            messages.say("order.missing", quoted(grade.missing()));
            SilentProcesses.sentences(timeline, messages.language())
                    .forEach(sentence -> messages.print(messages.lines(sentence, Style.PLAIN)));
        }
        if (!grade.isGraded()) {
            return;
        }
        OrderGrade.Pair unforced = grade.unforced();
        if (!grade.isPossible()) {
            pair("order.wrong", Style.WARNING, grade.mistakes().get(0), timeline);
        } else if (unforced != null) {
            pair("order.possible", Style.PLAIN, unforced, timeline);
        } else {
            say(grade.deterministic() ? "order.right" : luck(timeline), Style.GOOD);
        }
    }

    private static String luck(Timeline timeline) {
        return timeline.isSteered() ? "order.chosen" : "order.lucky";
    }

    /** Prints why two lines were printed in their order, or that nothing determines it. */
    private void pair(String key, Style style, OrderGrade.Pair pair, Timeline timeline) {
        int first = RowNumbers.of(timeline).of(pair.firstEvent());
        int second = RowNumbers.of(timeline).of(pair.secondEvent());
        String rows = first + " " + second;
        say(key, style, quoted(List.of(pair.first())), quoted(List.of(pair.second())), rows);
        messages.print(RowExplanation.pair(timeline, first, second, messages.lineLayout()));
    }

    private String quoted(List<String> lines) {
        return String.join(
                messages.text("comma"),
                lines.stream()
                        .map(line -> messages.text("quoted", TerminalSafe.line(line)))
                        .toList());
    }

    /** Draws the predicted lines and the real ones in two columns. */
    private List<StyledLine> beside(List<String> predicted, List<String> real) {
        CellWidth cells = messages.console().cells();
        int width = (messages.console().width() - 2 * INDENT.length()) / 2 - INDENT.length();
        List<StyledLine> lines = new ArrayList<>();
        lines.add(row(messages.text("order.yours"), messages.text("order.run"), width, cells, Style.DIM));
        for (int i = 0; i < Math.max(predicted.size(), real.size()); i++) {
            lines.add(row(
                    i < predicted.size() ? TerminalSafe.line(predicted.get(i)) : "",
                    i < real.size() ? TerminalSafe.line(real.get(i)) : "",
                    width,
                    cells,
                    Style.PLAIN));
        }
        return lines;
    }

    private static StyledLine row(String left, String right, int width, CellWidth cells, Style style) {
        String first = left.substring(0, cells.fit(left, width));
        String second = right.substring(0, cells.fit(right, width));
        String gap = " ".repeat(Math.max(0, width - cells.of(first)) + INDENT.length());
        return StyledLine.of((INDENT + first + gap + second).stripTrailing(), style);
    }
}
