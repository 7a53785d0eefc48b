package dev.procession.shell.state;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Writes a file completely or not at all: into a new file beside it, which then takes its place. If writing fails, as on
 * a full disk, the file is as it was and the new one is removed. The new file of a process that was killed meanwhile is
 * removed by the next one that writes the same file.
 */
public final class AtomicFile {

    private static final String ENDING = ".new";

    /** A new file exists for milliseconds. One that is older than this belongs to a process that was killed. */
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(1);

    private AtomicFile() {}

    /** Writes the text of a file. */
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes {@code file} in UTF-8, and its directory if there is none.
     *
     * @throws IOException if that is not possible; then nothing has changed
     */
    public static void write(Path file, Content content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        PrivateFiles.createDirectories(directory);
        removeAbandoned(file);
        Path fresh = Files.createTempFile(directory, file.getFileName() + ".", ENDING);
        try {
            try (Writer out = Files.newBufferedWriter(fresh)) {
                content.writeTo(out);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh); // does nothing once the file has moved
        }
    }

    /** Writes {@code text}, as the other method does. */
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text));
    }

    /** Removes what processes that were killed while they wrote {@code file} left beside it. */
    static void removeAbandoned(Path file) {
        Pattern ours = Pattern.compile(Pattern.quote(file.getFileName() + ".") + "\\d+" + Pattern.quote(ENDING));
        FileTime old = FileTime.from(Instant.now().minus(ABANDONED_AFTER));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                file.toAbsolutePath().getParent(),
                each -> ours.matcher(each.getFileName().toString()).matches())) {
            for (Path each : files) {
                if (Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS).compareTo(old) < 0) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what is left is tried again by the next write
        }
    }
}
