package dev.procession.author;

import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the files in the folder of a lesson that no text of the lesson links to. */
final class UnusedFiles {

    private static final Set<String> TEXTS =
            Arrays.stream(Language.values()).map(Lesson::fileName).collect(Collectors.toSet());

    private UnusedFiles() {}

    static List<Problem> in(Path folder, Lesson lesson) {
        Set<Path> used = lesson.sources().stream()
                .map(source -> source.file().toAbsolutePath().normalize())
                .collect(Collectors.toSet());
        return problems(
                folder,
                Integer.MAX_VALUE,
                file -> !TEXTS.contains(file.getFileName().toString())
                        && !used.contains(file.toAbsolutePath().normalize()));
    }

    /** Finds programs in the folder of the course itself, where no lesson can link to them. */
    static List<Problem> besideLessons(Path course) {
        return problems(course, 1, file -> file.getFileName().toString().matches(".*\\.(java|py)"));
    }

    private static List<Problem> problems(Path folder, int depth, Predicate<Path> unused) {
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(unused)
                    .sorted()
                    .map(file -> new Problem(file, 1, 1, ProblemKind.FILE_UNUSED, List.of()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(
                    new Problem(folder, 1, 1, ProblemKind.FILE_UNREADABLE, List.of(String.valueOf(e.getMessage()))));
        }
    }
}
