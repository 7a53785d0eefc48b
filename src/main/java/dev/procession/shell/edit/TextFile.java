package dev.procession.shell.edit;

import dev.procession.engine.compile.ProgramFile;
import dev.procession.shell.state.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is edited. What the editor does not show stays as it is: a byte order mark, the line ends of Windows if
 * all lines have them, and whether the last line ends. A file need not exist before it is saved.
 */
final class TextFile {

    private static final String MARK = "\ufeff";

    private final Path file;
    private final String text;
    private final boolean marked;
    private final boolean windowsLines;

    /** What the file contains as far as the editor knows; null if it does not exist. */
    private @Nullable String known;

    private TextFile(Path file, @Nullable String content) {
        String all = content == null ? "" : content;
        this.file = file;
        this.known = content;
        this.marked = all.startsWith(MARK);
        String rest = marked ? all.substring(MARK.length()) : all;
        this.windowsLines = rest.contains("\r\n") && !rest.replace("\r\n", "").contains("\n");
        this.text = windowsLines ? rest.replace("\r\n", "\n") : rest;
    }

    /**
     * Reads a file, if it exists.
     *
     * @throws ProgramFile.Unreadable if it is not text in UTF-8, too large, a directory, or may not be read
     * @throws NoSuchFileException if its folder does not exist
     */
    static TextFile open(Path file) throws IOException {
        Path absolute = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        return new TextFile(absolute, content(absolute));
    }

    private static @Nullable String content(Path file) throws IOException {
        return Files.exists(file) ? ProgramFile.read(file) : null;
    }

    Path file() {
        return file;
    }

    /** The text that was read; its lines end with a line feed. */
    String text() {
        return text;
    }

    /** Whether another program has changed, made or removed the file since it was read or saved here. */
    boolean isChangedByOthers() {
        try {
            String now = content(file);
            return now == null ? known != null : !now.equals(known);
        } catch (IOException e) {
            return true; // it has become something that cannot be read as text
        }
    }

    /**
     * Writes {@code edited} into the file.
     *
     * @throws IOException if that is not possible; then the file is as it was
     */
    void save(String edited) throws IOException {
        String lines = windowsLines ? edited.replace("\n", "\r\n") : edited;
        String all = marked ? MARK + lines : lines;
        write(file, all);
        known = all;
    }

    /** Writes a text into a file, which keeps its permissions if it exists. */
    static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            create(file, text);
            return;
        }
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path target = file.toRealPath();
        @Nullable Set<PosixFilePermission> permissions = permissions(target);
        AtomicFile.write(target, text);
        if (permissions != null) {
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    /** A new file gets the permissions that are usual here. */
    private static void create(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            if (!(e instanceof java.nio.file.FileAlreadyExistsException)) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    private static @Nullable Set<PosixFilePermission> permissions(Path file) throws IOException {
        boolean known = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return known ? Files.getPosixFilePermissions(file) : null;
    }
}
