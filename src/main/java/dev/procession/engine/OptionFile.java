package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * JVM options in a file that is named on the command line, as the {@code java} launcher allows ({@code @file}). A student
 * who looks at {@code ps} sees what a process is, and not twenty options first.
 */
final class OptionFile {

    private OptionFile() {}

    /** Writes the options; the result takes their place on a command line. */
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
