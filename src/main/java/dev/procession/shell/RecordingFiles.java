package dev.procession.shell;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Recordings as a person names them: by the name of a file. */
final class RecordingFiles {

    private static final int MOST_OFFERED = 50;

    private RecordingFiles() {}

    /**
     * The file that is meant; a tilde is the person's home, as in other shells.
     *
     * @throws java.nio.file.InvalidPathException if it cannot be the name of a file
     */
    static Path path(String typed) {
        boolean home = typed.startsWith("~/");
        return home ? Path.of(System.getProperty("user.home", "."), typed.substring(2)) : Path.of(typed);
    }

    /** Those in the current directory. */
    static List<String> here() {
        return here("*.jsonl");
    }

    /** Files in the current directory whose names fit {@code pattern}. */
    static List<String> here(String pattern) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(""), pattern)) {
            for (Path file : files) {
                if (names.size() < MOST_OFFERED) {
                    names.add(file.getFileName().toString());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // then there is nothing to offer
        }
        return names;
    }
}
