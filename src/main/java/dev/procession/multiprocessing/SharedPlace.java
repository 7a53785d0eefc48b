package dev.procession.multiprocessing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The directory for the sockets and the shared memory of a family, which only its user may enter. Under observation it
 * is the run's own; an ordinary program makes one where temporary files are, and takes it away at its end. What a killed
 * one left is taken away by the next.
 */
final class SharedPlace {

    static final String PREFIX = "procession-";

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
        if (ThisProcess.parent() == null) {
            AbandonedPlaces.sweep(new File(System.getProperty("java.io.tmpdir")));
        }
        Path made = Files.createTempDirectory(PREFIX);
        InUse.mark(made);
        ExitRules.install();
        ExitRules.closeLast(() -> AbandonedPlaces.delete(made.toFile()));
        return made;
    }

    /** To be called before this process uses a file that another one has made: it may outlive that one. */
    static void uses(Path file) {
        if (!ThisProcess.surroundings().isTraced()) {
            InUse.join(file.getParent());
        }
    }
}
