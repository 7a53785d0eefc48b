package dev.procession.lesson.read;

import dev.procession.lesson.ProblemKind;
import dev.procession.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a text file of a course. Reports files that it does not accept as text: devices, huge files, other encodings.
 */
final class TextFile {

    /** Far larger than any lesson, and small enough for commonmark to parse any markup within seconds. */
    static final int MAX_BYTES = 64 << 10;

    private TextFile() {}

    /** The text of a course or a lesson in {@code language}. Reports a problem if the file does not exist. */
    static Optional<String> translation(Path folder, String name, Language language, Problems problems) {
        if (Files.exists(folder.resolve(name))) {
            return inside(folder, name, problems);
        }
        ProblemKind kind = language == Language.EN ? ProblemKind.FILE_MISSING : ProblemKind.TRANSLATION_MISSING;
        problems.forFile(folder.resolve(name)).add(Position.START, kind, name);
        return Optional.empty();
    }

    /**
     * The text of a file of {@code folder}. Reports a problem if the file is a symbolic link that leads out of the
     * folder.
     */
    static Optional<String> inside(Path folder, String address, Problems problems) {
        return new LinkResolver(folder, problems.forFile(folder.resolve(address)))
                .file(address, Position.START)
                .flatMap(file -> read(file, problems));
    }

    /** The text of {@code file}. If it cannot be read, reports a problem of that file. */
    static Optional<String> read(Path file, Problems problems) {
        Problems here = problems.forFile(file);
        if (!Files.isRegularFile(file)) {
            here.add(Position.START, ProblemKind.FILE_IRREGULAR, file.getFileName());
            return Optional.empty();
        }
        try {
            byte[] bytes = bytes(file);
            if (bytes.length > MAX_BYTES) {
                here.add(Position.START, ProblemKind.FILE_TOO_LARGE, MAX_BYTES >> 10);
                return Optional.empty();
            }
            return decode(bytes, here);
        } catch (IOException e) {
            here.add(Position.START, ProblemKind.FILE_UNREADABLE, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The beginning of a file. One without content is not opened: the reader of a file in /proc might wait forever. */
    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    private static Optional<String> decode(byte[] bytes, Problems here) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            here.add(Position.after(text), ProblemKind.FILE_NOT_UTF8);
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text); // Notepad adds a byte order mark
    }
}
