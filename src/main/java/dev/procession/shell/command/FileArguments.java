package dev.procession.shell.command;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** File names as arguments of commands: how they are understood, and what completion offers. */
public final class FileArguments {

    private static final int MOST_OFFERED = 50;

    private FileArguments() {}

    /**
     * The file that is meant; {@code ~/} stands for the user's home directory, as in other shells.
     *
     * @throws java.nio.file.InvalidPathException if it cannot be the name of a file
     */
    public static Path path(String typed) {
        boolean home = typed.startsWith("~/");
        return home ? Path.of(System.getProperty("user.home", "."), typed.substring(2)) : Path.of(typed);
    }

    /** The names of recordings in the current directory. */
    static List<String> here() {
        return here("*.jsonl");
    }

    /** The names of files in the current directory that match the glob {@code pattern}, a limited number of them. */
    static List<String> here(String pattern) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(""), pattern)) {
            for (Path file : files) {
                if (names.size() < MOST_OFFERED) {
                    names.add(file.getFileName().toString());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Completion offers no files if the directory cannot be read.
        }
        return names;
    }
}
