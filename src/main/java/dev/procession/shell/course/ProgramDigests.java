package dev.procession.shell.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds out which programs of a course have changed, by the digests of their files. */
final class ProgramDigests {

    /** Programs are in the folders of lessons, and in folders of languages below these. */
    private static final int DEPTH = 4;

    private ProgramDigests() {}

    /** The digests of the Java and Python programs in {@code folder}. A file that cannot be read has an empty one. */
    static Map<Path, String> of(Path folder) {
        Map<Path, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            all.filter(file -> file.toString().matches(".*\\.(java|py)"))
                    .filter(Files::isRegularFile)
                    .forEach(file -> digests.put(file, digest(file)));
        } catch (IOException | UncheckedIOException e) {
            // What cannot be listed cannot be run either.
        }
        return digests;
    }

    private static String digest(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
