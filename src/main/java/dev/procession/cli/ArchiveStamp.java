package dev.procession.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records for which JVM and which jars the archives of a directory were made, in a file beside them. */
final class ArchiveStamp {

    private static final String FILE = "made-for";

    private ArchiveStamp() {}

    /**
     * Whether the archives in {@code directory} were made, or could not be made, for this JVM and the jars of
     * {@code home}.
     */
    static boolean fits(Path home, Path directory) {
        try {
            Path stamp = directory.resolve(FILE);
            return Files.exists(stamp) && Files.readString(stamp).equals(text(home));
        } catch (IOException e) {
            return false;
        }
    }

    static void write(Path home, Path directory) throws IOException {
        Files.writeString(directory.resolve(FILE), text(home));
    }

    private static String text(Path home) throws IOException {
        return System.getProperty("java.vm.vendor") + " " + Runtime.version() + " " + System.getProperty("java.home")
                + "\n" + file(Home.libraryJar(home)) + "\n" + file(Home.shellJar(home)) + "\n";
    }

    private static String file(Path file) throws IOException {
        return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    }
}
