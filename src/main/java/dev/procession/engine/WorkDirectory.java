package dev.procession.engine;

import dev.procession.multiprocessing.internal.shared.LockedDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The temporary directory of one shell, which only its user may enter. It holds the traces of the runs, the socket for
 * the main JVMs, and a file that is locked as long as this JVM is alive. By this lock every process of a run notices
 * the end of the shell, and a later shell recognizes a directory that a killed shell left behind.
 */
final class WorkDirectory implements Closeable {

    private static final String ALIVE = "alive";

    private final LockedDirectory directory;
    private int runs;

    private WorkDirectory(LockedDirectory directory) {
        this.directory = directory;
    }

    /** Makes a directory, after deleting those of killed shells. */
    static WorkDirectory create() throws IOException {
        LockedDirectory.deleteAbandoned(ALIVE);
        return new WorkDirectory(LockedDirectory.create(ALIVE, false));
    }

    Path aliveLock() {
        return directory.lockFile();
    }

    /** The path of the socket. It is short, since that of a Unix-domain socket may have at most about 100 bytes. */
    Path socket() {
        return file("s");
    }

    Path file(String name) {
        return directory.path().resolve(name);
    }

    synchronized Path newRunDirectory() throws IOException {
        return Files.createDirectory(file("run-" + ++runs));
    }

    /** Releases the lock, which makes all processes of all runs end, and deletes the directory. */
    @Override
    public void close() throws IOException {
        directory.close();
    }
}
