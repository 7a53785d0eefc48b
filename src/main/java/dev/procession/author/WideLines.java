package dev.procession.author;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.LessonText;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.Step;
import dev.procession.text.CellWidth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds lines of programs that are too wide for a projector, which shows 100 columns including the line numbers. */
final class WideLines {

    private static final int MAX_COLUMNS = 92;

    private WideLines() {}

    static List<Problem> in(Lesson lesson, CellWidth cells) {
        List<Problem> problems = new ArrayList<>();
        for (Source source : sources(lesson)) {
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

    private static Set<Source> sources(Lesson lesson) {
        Set<Source> sources = new LinkedHashSet<>();
        for (LessonText text : lesson.texts().values()) {
            for (Step step : text.steps()) {
                step.all(Block.Demo.class).forEach(demo -> add(demo.program(), sources));
                step.all(Block.Twin.class).forEach(twin -> sources.add(twin.python()));
                for (Block.Exercise exercise : step.all(Block.Exercise.class)) {
                    add(exercise.start(), sources);
                    add(exercise.solution(), sources);
                }
            }
        }
        return sources;
    }

    private static void add(Program program, Set<Source> sources) {
        sources.addAll(program.sources().values());
    }
}
