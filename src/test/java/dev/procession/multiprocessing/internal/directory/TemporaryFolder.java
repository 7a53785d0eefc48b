package dev.procession.multiprocessing.internal.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test a folder for temporary files of its own. */
final class TemporaryFolder implements BeforeEachCallback, AfterEachCallback {

    static final String LOCK = "lock-test";

    private static final String PROPERTY = "java.io.tmpdir";
    private static final FileTime LONG_AGO = FileTime.from(Instant.now().minus(Duration.ofHours(1)));

    private final String usual = System.getProperty(PROPERTY);
    private Path path = Path.of(usual);

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        path = Files.createTempDirectory("temporary-folder").toRealPath();
        System.setProperty(PROPERTY, path.toString());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        System.setProperty(PROPERTY, usual);
        try (OpenDirectory parent = OpenDirectory.at(path.getParent())) {
            parent.delete(path.getFileName());
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The names of all that is in the folder, sorted. */
    String names() throws IOException {
        try (var files = Files.list(path)) {
            return String.join(
                    " ",
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /** Makes a directory with these permissions, such as {@code rwx------}. */
    static Path directory(Path path, String permissions) throws IOException {
        Path made = Files.createDirectory(path);
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(permissions));
        return made;
    }

    /** Makes a directory like that of a process that was killed, with a file and a directory in it. */
    static Path abandoned(Path path) throws IOException {
        Path made = directory(path, "rwx------");
        Files.createDirectory(made.resolve("run-1"));
        Files.writeString(made.resolve("run-1/trace"), "text");
        old(Files.createFile(made.resolve(LOCK)));
        return made;
    }

    static Path old(Path file) throws IOException {
        return Files.setLastModifiedTime(file, LONG_AGO);
    }
}
