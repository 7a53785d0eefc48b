package dev.procession.export;

import dev.procession.export.ExportException.Reason;
import dev.procession.timeline.Timeline;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Exports a run to a file. The file appears complete or not at all, because it is written under another name and then
 * moved. A file that procession did not write is never replaced.
 */
public final class ExportFile {

    /** Every exported file has its format's signature within this many bytes from its start. */
    private static final int SIGNATURE_WITHIN_BYTES = 4096;

    private static final long FULL_DISK_BYTES = 1 << 20;

    private final String typed;
    private final Path path;
    private final @Nullable ExportFormat format;
    private final String signature;

    private ExportFile(String typed, Path path, @Nullable ExportFormat format, String signature) {
        this.typed = typed;
        this.path = path;
        this.format = format;
        this.signature = signature;
    }

    /** Writes the content of a file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A file for something else than a run, whatever its ending.
     *
     * @param signature the text near the beginning of every such file by which procession recognizes its own
     * @throws ExportException if the text cannot be the name of a file
     */
    public static ExportFile signed(String typed, String signature) throws ExportException {
        return new ExportFile(typed, path(typed), null, signature);
    }

    /**
     * The file that a person means by {@code typed}. A leading {@code ~/} stands for the home directory.
     *
     * @throws ExportException if the ending does not stand for a format, or the text cannot be the name of a file
     */
    public static ExportFile of(String typed) throws ExportException {
        ExportFormat format = ExportFormat.of(typed).orElseThrow(() -> new ExportException(Reason.ENDING, typed));
        return new ExportFile(typed, path(typed), format, format.signature());
    }

    private static Path path(String typed) throws ExportException {
        try {
            String name = typed.startsWith("~/") ? System.getProperty("user.home", "~") + typed.substring(1) : typed;
            return Path.of(name).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new ExportException(Reason.NAME, typed);
        }
    }

    /** The absolute path of the file. */
    public Path path() {
        return path;
    }

    /** Whether a file of this name exists, which {@link #write} will replace. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Checks what can be checked before there is anything to write.
     *
     * @throws ExportException if it is already clear that the file cannot be written
     */
    public void check() throws ExportException {
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ExportException(Reason.NO_FOLDER, String.valueOf(folder));
        }
        if (Files.isDirectory(path)) {
            throw new ExportException(Reason.IS_FOLDER, typed);
        }
        // A pipe or a device is not opened, since that could take forever.
        if (exists() && (!Files.isRegularFile(path) || !isOurs())) {
            throw new ExportException(Reason.FOREIGN, typed);
        }
        if (!Files.isWritable(folder)) {
            throw new ExportException(Reason.FORBIDDEN, typed);
        }
    }

    private boolean isOurs() throws ExportException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(SIGNATURE_WITHIN_BYTES);
            return start.length == 0 || new String(start, StandardCharsets.UTF_8).contains(signature);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Writes the file.
     *
     * @throws ExportException if that fails; then an existing file is unchanged, and no new file remains
     */
    public void write(Timeline timeline, ExportSetting setting) throws ExportException {
        ExportFormat known = format;
        if (known == null) {
            throw new IllegalStateException(path + " is no file for a run");
        }
        write(out -> known.write(timeline, setting, out));
    }

    /** Writes the file with this content, as {@link #write(Timeline, ExportSetting)} does. */
    public void write(Content content) throws ExportException {
        check();
        Path part = null;
        try {
            // A symbolic link stays, and the file it leads to is replaced.
            Path place = exists() ? path.toRealPath() : path;
            part = place.resolveSibling("." + place.getFileName() + "."
                    + ProcessHandle.current().pid() + "." + System.nanoTime() + ".part");
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), 1 << 16)) {
                content.writeTo(out);
            }
            move(part, place);
        } catch (IOException e) {
            throw failure(e);
        } finally {
            remove(part);
        }
    }

    /** Whether many runs and the tree of their choices can be written into this file. */
    public boolean takesTree() {
        return format == ExportFormat.HTML;
    }

    /**
     * Writes a page with many runs.
     *
     * @throws ExportException as {@link #write(Timeline, ExportSetting)} does
     */
    public void write(RunTree tree, ExportSetting setting) throws ExportException {
        write(out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            RunTreePage.write(tree, setting, text);
            text.flush();
        });
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // the partial file remains; nothing more can be done
        }
    }

    private ExportException failure(IOException e) {
        if (e instanceof AccessDeniedException) {
            return new ExportException(Reason.FORBIDDEN, typed);
        }
        if (isFull()) {
            return new ExportException(Reason.FULL, typed);
        }
        return new ExportException(Reason.FAILED, typed + ": " + e.getMessage());
    }

    /**
     * Whether the disk is full. The message of {@code IOException} is in the language of the system, so this method
     * asks the disk for its free space.
     */
    private boolean isFull() {
        try {
            Path folder = path.getParent();
            FileStore store = Files.getFileStore(folder == null ? path : folder);
            return store.getUsableSpace() < FULL_DISK_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
