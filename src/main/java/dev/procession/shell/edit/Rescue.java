package dev.procession.shell.edit;

import dev.procession.engine.compile.ProgramFile;
import dev.procession.shell.state.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the text of a file that could not be saved: because the terminal was closed, the shell was ended, or the disk
 * was full. It is in the user's state directory, where the next {@code /edit} of that file finds it.
 */
final class Rescue {

    private static final String DIRECTORY = "unsaved";
    private static final int LONGEST_NAME = 60;

    private final Path kept;

    /** @param state the user's state directory */
    Rescue(Path state, Path file) {
        String path = file.toAbsolutePath().toString();
        String name = String.valueOf(file.getFileName());
        int from = Math.max(0, name.length() - LONGEST_NAME);
        UUID number = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
        kept = state.resolve(DIRECTORY).resolve(number.toString().substring(0, 8) + "-" + name.substring(from));
    }

    /**
     * Writes the text, if necessary into the folder for temporary files.
     *
     * @return where it is
     * @throws IOException if it can be written nowhere
     */
    Path keep(String text) throws IOException {
        try {
            AtomicFile.write(kept, text);
            return kept;
        } catch (IOException e) {
            Path other = Files.createTempFile("unsaved-", "-" + kept.getFileName());
            try {
                return Files.writeString(other, text);
            } catch (IOException alsoFull) {
                Files.deleteIfExists(other);
                throw alsoFull;
            }
        }
    }

    /** The text that was kept for this file. */
    Optional<String> text() {
        try {
            return Files.exists(kept) ? Optional.of(ProgramFile.read(kept)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Removes what was kept, because the text is in its file now, or the person does not want it. */
    void forget() {
        try {
            Files.deleteIfExists(kept);
        } catch (IOException e) {
            // it is offered once more
        }
    }

    /** All texts that are kept in {@code state}. */
    static List<Path> all(Path state) {
        List<Path> found = new ArrayList<>();
        Path directory = state.resolve(DIRECTORY);
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                files.forEach(found::add);
            } catch (IOException | DirectoryIteratorException e) {
                // then there is nothing to tell
            }
        }
        return found;
    }
}
