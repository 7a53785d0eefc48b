package dev.procession.engine;

import dev.procession.multiprocessing.internal.directory.AbandonedDirectories;
import dev.procession.multiprocessing.internal.directory.LockedDirectory;
import dev.procession.multiprocessing.internal.shared.SharedDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The temporary directory of one shell, which only its user may enter. It holds the traces of the runs, the socket for
 * the main JVMs, a list of the processes of all runs, and a file that is locked as long as this JVM is alive. By this
 * lock every process of a run notices the end of the shell, and a later shell recognizes a directory that a killed
 * shell left behind, and ends what is left of its processes.
 */
final class WorkDirectory implements Closeable {

    private final LockedDirectory directory;
    private final ProcessList processes;
    private int runs;

    private WorkDirectory(LockedDirectory directory) {
        this.directory = directory;
        this.processes = new ProcessList(file(ProcessList.FILE));
    }

    /**
     * Makes a directory, after deleting those of killed shells and ending the processes that these have left. Killed
     * ordinary programs leave directories too, and nobody may start one of these for a long time.
     */
    static WorkDirectory create() throws IOException {
        AbandonedDirectories.delete(LockedDirectory.OF_SHELL, false, new ProcessList.LeftBehind());
        SharedDirectory.deleteAbandoned();
        return new WorkDirectory(LockedDirectory.create(LockedDirectory.OF_SHELL, false));
    }

    Path aliveLock() {
        return directory.lockFile();
    }

    /** The path of the socket. It is short, since that of a Unix-domain socket may have at most about 100 bytes. */
    Path socket() {
        return file("s");
    }

    /** The list of the processes of this shell, for the case that it is killed. */
    ProcessList processes() {
        return processes;
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
