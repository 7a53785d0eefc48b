package dev.procession.multiprocessing.internal.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks a {@link SharedDirectory} as in use by a file in it, on which each of its users holds a shared lock. The operating
 * system releases the lock when a process ends, in whatever way. A process that gets the lock exclusively knows that
 * nobody uses the directory any more.
 */
final class LockedDirectory {

    private static final String FILE = "used";

    /** The open lock files of this process, by directory. Closing any channel of a file would release all its locks. */
    private static final Map<Path, FileChannel> held = new HashMap<>();

    private LockedDirectory() {}

    /** Marks a directory that this process has made. */
    static void mark(Path directory) throws IOException {
        hold(directory, StandardOpenOption.CREATE_NEW);
    }

    /** Marks a directory that another process has made, if its file system has locks. */
    static void join(@Nullable Path directory) {
        try {
            if (directory != null && !isHeld(directory)) {
                hold(directory, StandardOpenOption.READ);
            }
        } catch (IOException e) {
            // the file system has no locks; the directory can be used without
        }
    }

    private static void hold(Path directory, StandardOpenOption how) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve(FILE), how, StandardOpenOption.READ, StandardOpenOption.WRITE);
        synchronized (held) {
            held.put(directory, channel);
        }
        channel.tryLock(0, Long.MAX_VALUE, true);
    }

    private static boolean isHeld(Path directory) {
        synchronized (held) {
            return held.containsKey(directory);
        }
    }

    static Path file(Path directory) {
        return directory.resolve(FILE);
    }

    /**
     * Whether no process uses the directory any more. One that was never marked is not one of ours, and not abandoned.
     */
    static boolean isAbandoned(Path directory) {
        if (isHeld(directory)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(directory), StandardOpenOption.WRITE);
                FileLock alone = channel.tryLock()) {
            return alone != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }
}
