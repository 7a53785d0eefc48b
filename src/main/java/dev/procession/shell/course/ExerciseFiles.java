package dev.procession.shell.course;

import dev.procession.lesson.Program;
import dev.procession.shell.state.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The files with the student's own copies of the exercises. The files of the lessons are never changed. */
final class ExerciseFiles {

    private final Path folder;

    ExerciseFiles(Path folder) {
        this.folder = folder;
    }

    /** The path of the copy of an exercise, whether it exists or not. */
    Path file(Program exercise) {
        return folder.resolve(exercise.lesson()).resolve(exercise.className() + ".java");
    }

    boolean has(Program exercise) {
        return Files.isRegularFile(file(exercise));
    }

    /** The copy; it is created from {@code start} if there is none. */
    Path open(Program exercise, String start) throws IOException {
        Path file = file(exercise);
        if (!has(exercise)) {
            AtomicFile.write(file, start);
        }
        return file;
    }

    /**
     * Replaces the text of the copy.
     *
     * @return the backup of the student's text; empty if the student had changed nothing
     */
    Optional<Path> replace(Program exercise, String text, String start) throws IOException {
        Path file = file(exercise);
        boolean own = has(exercise) && differs(file, text) && differs(file, start);
        Optional<Path> backup = own ? setAside(exercise) : Optional.empty();
        AtomicFile.write(file, text);
        return backup;
    }

    /** Renames the copy to a backup, so that the exercise begins again; empty if there is no copy. */
    Optional<Path> setAside(Program exercise) throws IOException {
        if (!has(exercise)) {
            return Optional.empty();
        }
        Path file = file(exercise);
        int number = 1;
        Path backup = backup(file, number);
        while (Files.exists(backup)) {
            number++;
            backup = backup(file, number);
        }
        return Optional.of(Files.move(file, backup));
    }

    /** Deletes all copies and their backups. */
    void deleteAll() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static Path backup(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private static boolean differs(Path file, String text) throws IOException {
        return !Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
