package dev.procession.author;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.LessonText;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the files in the folder of a lesson that no text of the lesson links to. */
final class UnusedFiles {

    private static final Set<String> TEXTS = Arrays.stream(Language.values())
            .map(language -> language == Language.EN ? "lesson.md" : "lesson." + language.code() + ".md")
            .collect(Collectors.toSet());

    private final Set<Path> used = new HashSet<>();

    private UnusedFiles() {}

    static List<Problem> in(Path folder, Lesson lesson) {
        UnusedFiles files = new UnusedFiles();
        lesson.texts().values().forEach(files::use);
        return problems(folder, Integer.MAX_VALUE, file -> !files.knows(file));
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

    private boolean knows(Path file) {
        return TEXTS.contains(file.getFileName().toString())
                || used.contains(file.toAbsolutePath().normalize());
    }

    private void use(LessonText text) {
        text.steps().forEach(step -> step.blocks().forEach(this::use));
    }

    private void use(Block block) {
        if (block instanceof Block.Demo demo) {
            use(demo.program());
        } else if (block instanceof Block.Exercise exercise) {
            use(exercise.start());
            use(exercise.solution());
        } else if (block instanceof Block.Twin twin) {
            use(twin.python());
        }
    }

    private void use(Program program) {
        program.sources().values().forEach(this::use);
    }

    private void use(Source source) {
        used.add(source.file().toAbsolutePath().normalize());
    }
}
