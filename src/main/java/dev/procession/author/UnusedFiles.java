package dev.procession.author;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.LessonText;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files of a lesson's folder that no text of the lesson leads to. */
final class UnusedFiles {

    private final Set<Path> used = new HashSet<>();

    private UnusedFiles() {}

    static List<Problem> in(Path folder, Lesson lesson) {
        UnusedFiles files = new UnusedFiles();
        lesson.texts().values().forEach(files::use);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("lesson(\\.\\w+)?\\.md|\\..*"))
                    .filter(file -> !files.used.contains(file.toAbsolutePath().normalize()))
                    .map(file -> new Problem(file, 1, 1, ProblemKind.FILE_UNUSED, List.of()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
