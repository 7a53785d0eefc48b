package dev.procession.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a picture with a file that a person has checked. {@code mvn test -Dgolden.update=true} writes all these
 * files anew; look at the difference before committing it.
 */
public final class GoldenFile {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private final Path file;

    public GoldenFile(String name) {
        file = Path.of("src/test/resources/dev/procession/timeline", name);
    }

    public void check(String picture) {
        try {
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, picture);
            } else if (Files.notExists(file)) {
                fail(file + " is missing; write it with -Dgolden.update=true and look at it");
            } else {
                assertEquals(Files.readString(file), picture, () -> file + " differs");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
