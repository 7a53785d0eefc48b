package dev.procession.author;

import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.text.CellWidth;
import java.util.ArrayList;
import java.util.List;

/** Finds lines of programs that a projector's 100 columns cannot show beside their numbers. */
final class WideLines {

    private static final int MOST = 92;

    private WideLines() {}

    static List<Problem> in(Lesson lesson, CellWidth cells) {
        List<Problem> problems = new ArrayList<>();
        for (Program program : lesson.programs()) {
            for (Source source : program.sources().values()) {
                List<String> lines = source.text().lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    int width = cells.of(lines.get(i));
                    if (width > MOST) {
                        problems.add(new Problem(
                                source.file(),
                                i + 1,
                                lines.get(i).length(),
                                ProblemKind.LINE_TOO_WIDE,
                                List.of(Integer.toString(width), Integer.toString(MOST))));
                    }
                }
            }
        }
        return problems;
    }
}
