package dev.procession.multiprocessing;

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
 * Says that a {@link SharedPlace} is in use: by a file in it that all of its users lock together, which the operating
 * system undoes when they end, however they do. Whoever can lock it alone knows that nobody is left.
 */
final class InUse {

    private static final String FILE = "used";

    /** The locks of this process, by directory. A channel must not be closed: with it all locks of the file would go. */
    private static final Map<Path, FileChannel> held = new HashMap<>();

    private InUse() {}

    /** A place that this process has made. */
    static void mark(Path directory) throws IOException {
        hold(directory, StandardOpenOption.CREATE_NEW);
    }

    /** A place that another process has made. If it cannot be marked, it is used without. */
    static void join(@Nullable Path directory) {
        try {
            if (directory != null && !isHeld(directory)) {
                hold(directory, StandardOpenOption.READ);
            }
        } catch (IOException e) {
            // as in a file system without locks
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

    /** Whether nobody uses the place any more. One that was never marked is none of ours. */
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
