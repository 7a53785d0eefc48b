package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.directory.AbandonedDirectories;
import dev.procession.multiprocessing.internal.directory.LockedDirectory;
import dev.procession.multiprocessing.internal.process.ExitRules;
import dev.procession.multiprocessing.internal.process.RunEnvironment;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The directory for the sockets and the shared memory of a family, which only its user may enter. A traced run has a
 * directory already; an ordinary program makes one among the user's temporary files and deletes it when it ends. The
 * next program or shell deletes the directory of one that was killed.
 */
public final class SharedDirectory {

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
        if (ThisProcess.isMain()) {
            deleteAbandoned();
        }
        LockedDirectory made = LockedDirectory.create(LockedDirectory.OF_PROGRAM, true);
        ExitRules.install();
        ExitRules.closeLast(made);
        return made.path();
    }

    /** Deletes the directories of ordinary programs of this user that were killed. */
    public static void deleteAbandoned() throws IOException {
        AbandonedDirectories.delete(LockedDirectory.OF_PROGRAM, true, null);
    }

    /** Marks the directory of a file as in use by this process, which may outlive the one that made the file. */
    static void markUsed(Path file) {
        Path parent = file.getParent();
        if (parent != null && !ThisProcess.environment().isTraced()) {
            LockedDirectory.join(parent, LockedDirectory.OF_PROGRAM);
        }
    }
}
