package dev.procession.lesson.read;

import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the problems of one file in the list of the whole course. */
final class Problems {

    private final Path file;
    private final List<Problem> all;

    private Problems(Path file, List<Problem> all) {
        this.file = file;
        this.all = all;
    }

    static Problems of(Path file) {
        return new Problems(file, new ArrayList<>());
    }

    /** A collector for another file, with the same list. */
    Problems forFile(Path other) {
        return new Problems(other, all);
    }

    Path file() {
        return file;
    }

    void add(Position at, ProblemKind kind, Object... arguments) {
        List<String> words = Arrays.stream(arguments).map(Object::toString).toList();
        all.add(new Problem(file, at.line(), at.column(), kind, words));
    }

    /** The problems of the course without duplicates, sorted by file, line and column. */
    List<Problem> sorted() {
        return sorted(false);
    }

    /** The warnings of the course in the same way. */
    List<Problem> warnings() {
        return sorted(true);
    }

    private List<Problem> sorted(boolean warnings) {
        return all.stream()
                .filter(each -> each.isWarning() == warnings)
                .distinct()
                .sorted(Problem.BY_PLACE)
                .toList();
    }
}
