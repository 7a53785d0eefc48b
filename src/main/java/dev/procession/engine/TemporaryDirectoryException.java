package dev.procession.engine;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Thrown if the engine cannot make its directory for temporary files, without which no program can run. */
public final class TemporaryDirectoryException extends IOException {
    private static final long serialVersionUID = 1;

    private final String folder;

    TemporaryDirectoryException(IOException cause) {
        super(cause.getMessage(), cause);
        this.folder = folder(cause);
    }

    private static String folder(IOException cause) {
        String tried = cause instanceof FileSystemException named ? named.getFile() : null;
        Path parent = tried == null ? null : Path.of(tried).getParent();
        return parent == null ? System.getProperty("java.io.tmpdir", "") : parent.toString();
    }

    /** The folder in which the directory was to be made. */
    public String folder() {
        return folder;
    }
}
