package dev.procession.shell.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * What is wrong with a file of the user's state.
 *
 * @param file the file
 * @param now where the file is now; {@code file} itself unless it was set aside
 */
public record StateFault(Kind kind, Path file, Path now) {

    /** What is wrong, and what was done about it. */
    public enum Kind {
        /** Its content is not what it should be. It is set aside, under a name that no other file has. */
        DAMAGED,

        /** A newer version wrote it in a format that is not known here. It stays as it is. */
        NEWER,

        /** It cannot be opened, or not be set aside. It stays as it is. */
        UNREADABLE
    }

    static StateFault newer(Path file) {
        return new StateFault(Kind.NEWER, file, file);
    }

    static StateFault unreadable(Path file) {
        return new StateFault(Kind.UNREADABLE, file, file);
    }

    private static Path aside(Path file, int number) {
        String name = file.getFileName().toString().replaceFirst("\\.(?:properties|jsonl)$", "") + ".damaged";
        return file.resolveSibling(number == 1 ? name : name + "." + number);
    }

    /** Deletes what was set aside of a file. */
    static void deleteSetAside(Path file) throws IOException {
        for (int number = 1; Files.deleteIfExists(aside(file, number)); number++) {}
    }

    /** Renames a damaged file, so that a new one can take its place and nothing of it is lost. */
    public static StateFault setAside(Path file) {
        Path aside = aside(file, 1);
        for (int number = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); number++) {
            aside = aside(file, number);
        }
        try {
            return new StateFault(Kind.DAMAGED, file, Files.move(file, aside));
        } catch (IOException e) {
            return unreadable(file);
        }
    }
}
