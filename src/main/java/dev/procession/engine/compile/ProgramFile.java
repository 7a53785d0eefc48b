package dev.procession.engine.compile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a program's source file. */
public final class ProgramFile {

    private static final int MAX_BYTES = 1 << 20;

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
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        private final Reason reason;
        private final String file;

        Unreadable(Reason reason, Path file) {
            super(reason + ": " + file);
            this.reason = reason;
            this.file = file.toString();
        }

        public String file() {
            return file;
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
        byte[] bytes;
        try {
            bytes = bytes(file);
        } catch (IOException e) {
            throw new Unreadable(Reason.FORBIDDEN, file);
        }
        if (bytes.length > MAX_BYTES) {
            throw new Unreadable(Reason.TOO_LARGE, file);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(Reason.NOT_TEXT, file);
        }
    }

    /**
     * The beginning of a file, one byte more than a program may have. A file without content is not opened, since Linux
     * has files, such as {@code /proc/kmsg}, that look like that and whose readers wait forever.
     */
    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }
}
