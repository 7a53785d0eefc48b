package dev.procession.author;

import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Source;
import dev.procession.text.CellWidth;
import java.util.ArrayList;
import java.util.List;

/** Finds lines of programs that are too wide for a projector, which shows 100 columns including the line numbers. */
final class WideLines {

    private static final int MAX_COLUMNS = 92;

    private WideLines() {}

    static List<Problem> in(Lesson lesson, CellWidth cells) {
        List<Problem> problems = new ArrayList<>();
        for (Source source : lesson.sources()) {
            List<String> lines = source.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                int width = cells.of(lines.get(i));
                if (width > MAX_COLUMNS) {
                    problems.add(new Problem(
                            source.file(),
                            i + 1,
                            cells.fit(lines.get(i), MAX_COLUMNS) + 1,
                            ProblemKind.LINE_TOO_WIDE,
                            List.of(Integer.toString(width), Integer.toString(MAX_COLUMNS))));
                }
            }
        }
        return problems;
    }
}
