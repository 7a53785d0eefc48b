package dev.procession.engine;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and compiles a program from a file. */
public final class ProgramFile {

    private static final long LONGEST = 1 << 20;

    private ProgramFile() {}

    /**
     * The text of a source file.
     *
     * @throws IOException with a sentence for a person, if there is no such file, or it is no source text
     */
    public static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no file " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not a file");
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException(file + " is larger than any program should be");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8 text", e);
        }
    }
}
