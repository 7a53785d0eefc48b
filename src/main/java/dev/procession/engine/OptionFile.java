package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes JVM options into a file that the command line names as {@code @file}, which the {@code java} launcher
 * supports. A student who looks at {@code ps} sees the class that a process runs, and not twenty options before it.
 */
final class OptionFile {

    private OptionFile() {}

    /** Writes the options into a file. Returns what takes their place on a command line. */
    static List<String> write(Path file, List<String> options) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String option : options) {
            text.append('"')
                    .append(option.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
        Files.writeString(file, text);
        return List.of("@" + file);
    }
}
