package dev.procession.engine.compile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a program's source file. */
public final class ProgramFile {

    private static final long MAX_BYTES = 1 << 20;

    private ProgramFile() {}

    /** Why a file cannot be read as a program. */
    public enum Reason {
        MISSING,
        DIRECTORY,
        TOO_LARGE,
        NOT_TEXT,
        FORBIDDEN
    }

    /** The file cannot be read as source text. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final Reason reason;

        Unreadable(Reason reason, Path file) {
            super(reason + ": " + file);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** The text of a source file, which is UTF-8. */
    public static String read(Path file) throws Unreadable {
        if (!Files.exists(file)) {
            throw new Unreadable(Reason.MISSING, file);
        }
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(Reason.DIRECTORY, file);
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Unreadable(Reason.TOO_LARGE, file);
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Unreadable(Reason.NOT_TEXT, file);
        } catch (IOException e) {
            throw new Unreadable(Reason.FORBIDDEN, file);
        }
    }
}
