package dev.procession.engine;

import java.io.IOException;

/** Thrown if the engine cannot make its directory for temporary files, without which no program can run. */
public final class TemporaryDirectoryException extends IOException {
    private static final long serialVersionUID = 1;

    private final String folder = System.getProperty("java.io.tmpdir", "");

    TemporaryDirectoryException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** The folder in which the directory was to be made. */
    public String folder() {
        return folder;
    }
}
