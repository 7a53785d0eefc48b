package dev.procession.shell;

import dev.procession.lesson.OrderGrade;
import dev.procession.lesson.Question;
import dev.procession.text.CellWidth;
import dev.procession.text.Ink;
import dev.procession.text.Line;
import dev.procession.text.Visible;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Why;
import java.util.ArrayList;
import java.util.List;

/** Tells a student what became of a prediction. */
final class GradeLines {

    private static final String INDENT = "  ";

    private final Speaker speaker;

    GradeLines(Speaker speaker) {
        this.speaker = speaker;
    }

    void choice(Question question, String typed, boolean right) {
        List<String> letters = question.rightLetters();
        if (right) {
            speaker.say("predict.right", typed);
            return;
        }
        String comma = speaker.text("comma");
        speaker.say(letters.size() == 1 ? "predict.wrong" : "predict.wrong.many", typed, String.join(comma, letters));
    }

    /** Without a run, an order can only be compared with the author's. */
    void expected(List<String> lines, boolean right) {
        speaker.say(right ? "order.as.expected" : "order.not.expected");
        if (!right) {
            List<Line> shown = new ArrayList<>();
            lines.forEach(line -> shown.add(Line.of(INDENT + Visible.line(line))));
            speaker.print(shown);
        }
    }

    void order(List<String> lines, OrderGrade grade, Timeline timeline) {
        speaker.print(beside(lines, grade.real()));
        if (!grade.missing().isEmpty()) {
            speaker.say("order.missing", quoted(grade.missing()));
        }
        if (!grade.isGraded()) {
            return;
        }
        if (grade.isPossible()) {
            boolean same = grade.real().equals(lines);
            speaker.say(!same ? "order.possible" : grade.certain() ? "order.right" : "order.lucky");
            return;
        }
        OrderGrade.Mistake mistake = grade.mistakes().get(0);
        int first = timeline.rows().of(mistake.firstEvent());
        int second = timeline.rows().of(mistake.secondEvent());
        String early = quoted(List.of(mistake.first()));
        speaker.say("order.wrong", early, quoted(List.of(mistake.second())), first + " " + second);
        speaker.print(Why.pair(timeline, first, second, speaker.layout()));
    }

    private String quoted(List<String> lines) {
        return String.join(
                speaker.text("comma"),
                lines.stream()
                        .map(line -> speaker.text("quoted", Visible.line(line)))
                        .toList());
    }

    /** Two columns: what was predicted, and what there was. */
    private List<Line> beside(List<String> predicted, List<String> real) {
        CellWidth cells = speaker.console().cells();
        int width = (speaker.console().width() - 2 * INDENT.length()) / 2 - INDENT.length();
        List<Line> lines = new ArrayList<>();
        lines.add(row(speaker.text("order.yours"), speaker.text("order.run"), width, cells, Ink.DIM));
        for (int i = 0; i < Math.max(predicted.size(), real.size()); i++) {
            lines.add(row(
                    i < predicted.size() ? Visible.line(predicted.get(i)) : "",
                    i < real.size() ? Visible.line(real.get(i)) : "",
                    width,
                    cells,
                    Ink.PLAIN));
        }
        return lines;
    }

    private static Line row(String left, String right, int width, CellWidth cells, Ink ink) {
        String first = left.substring(0, cells.fit(left, width));
        String second = right.substring(0, cells.fit(right, width));
        String gap = " ".repeat(Math.max(0, width - cells.of(first)) + INDENT.length());
        return Line.of((INDENT + first + gap + second).stripTrailing(), ink);
    }
}
