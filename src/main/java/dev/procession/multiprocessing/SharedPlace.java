package dev.procession.multiprocessing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The directory for the sockets and the shared memory of a family, which only its user may enter. Under observation it
 * is the run's own; an ordinary program makes one where temporary files are, and takes it away at its end.
 */
final class SharedPlace {

    private static @Nullable Path directory;
    private static int files;

    private SharedPlace() {}

    /** A path that no other process of the family uses. Short: that of a socket may have no more than 100 bytes. */
    static synchronized Path newFile(String prefix) throws IOException {
        return directory().resolve(prefix + Long.toString(ThisProcess.pid(), 36) + "-" + ++files);
    }

    private static Path directory() throws IOException {
        Path known = directory;
        if (known == null) {
            Surroundings where = ThisProcess.surroundings();
            known = where.isTraced() ? where.noteDirectory().toPath() : ownDirectory();
            directory = known;
        }
        return known;
    }

    private static Path ownDirectory() throws IOException {
        Path made = Files.createTempDirectory("procession-");
        ExitRules.install();
        ExitRules.closeLast(() -> delete(made.toFile()));
        return made;
    }

    private static void delete(File directory) {
        File[] files = directory.listFiles();
        if (files != null) {
            for (File file : files) {
                file.delete();
            }
        }
        directory.delete();
    }
}
