package dev.procession.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares lines with a golden file, which a person has reviewed. {@code mvn test -Dgolden.update=true} writes the
 * files again; review the changes before you commit them.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/procession/lesson/golden");

    private Golden() {}

    static void check(String name, List<StyledLine> lines) {
        String actual = lines.stream().map(StyledLine::text).collect(Collectors.joining("\n", "", "\n"));
        compare(name, actual);
    }

    /** Compares the styles, too, which are written as {@code <TONE text>}. */
    static void checkStyles(String name, List<StyledLine> lines) {
        compare(name, lines.stream().map(Golden::withStyles).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String withStyles(StyledLine line) {
        return line.spans().stream()
                .map(span -> span.style().equals(Style.PLAIN)
                        ? span.text()
                        : "<" + span.style().tone() + " " + span.text() + ">")
                .collect(Collectors.joining());
    }

    private static void compare(String name, String actual) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            } else if (!Files.exists(file)) {
                fail(file + " is missing; write it with -Dgolden.update=true and look at it");
            } else {
                assertEquals(Files.readString(file).replace("\r\n", "\n"), actual, file.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
