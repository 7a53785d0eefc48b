package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.ExitRules;
import dev.procession.multiprocessing.internal.process.RunEnvironment;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The directory for the sockets and the shared memory of a family, which only its user may enter. A traced run has a
 * directory already; an ordinary program makes one beside the temporary files and deletes it when it ends. The next
 * program deletes the directory of one that was killed.
 */
final class SharedDirectory {

    static final String PREFIX = "procession-";

    private static @Nullable Path directory;
    private static int files;

    private SharedDirectory() {}

    /**
     * Returns a path that no other process of the family uses. It is short, since that of a socket is limited to 100
     * bytes.
     */
    static synchronized Path newFile(String prefix) throws IOException {
        return directory().resolve(prefix + Long.toString(ThisProcess.pid(), 36) + "-" + ++files);
    }

    private static Path directory() throws IOException {
        Path known = directory;
        if (known == null) {
            RunEnvironment where = ThisProcess.environment();
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
        LockedDirectory.mark(made);
        ExitRules.install();
        ExitRules.closeLast(() -> AbandonedPlaces.delete(made.toFile()));
        return made;
    }

    /** Marks the directory of a file as in use by this process, which may outlive the one that made the file. */
    static void markUsed(Path file) {
        if (!ThisProcess.environment().isTraced()) {
            LockedDirectory.join(file.getParent());
        }
    }
}
