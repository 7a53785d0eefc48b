package dev.procession.multiprocessing.internal.shared;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A temporary directory that only its user may enter, with a file in it that its users keep locked. The operating
 * system releases the lock when a process ends, in whatever way. So a process that gets the lock exclusively knows that
 * nobody uses the directory any more, and may delete it.
 */
public final class LockedDirectory implements Closeable {

    private static final String PREFIX = "procession-";

    /**
     * The age at which a directory may be deleted. A younger one may belong to a process that has not locked it yet.
     */
    private static final long LOCKED_WITHIN_MILLIS = 60_000;

    /** The open lock files of this process. Closing any channel of a file would release all its locks. */
    private static final Map<Path, FileChannel> held = new HashMap<>();

    private final Path directory;
    private final Path lockFile;

    private LockedDirectory(Path directory, Path lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /**
     * Makes a directory and locks it.
     *
     * @param lockFile the name of the file to be locked
     * @param shared whether other processes can {@link #join} it
     */
    public static LockedDirectory create(String lockFile, boolean shared) throws IOException {
        Path directory = Files.createTempDirectory(temporary().toPath(), PREFIX);
        LockedDirectory made = new LockedDirectory(directory, directory.resolve(lockFile));
        hold(made.lockFile, StandardOpenOption.CREATE_NEW, shared);
        return made;
    }

    private static File temporary() {
        return new File(System.getProperty("java.io.tmpdir"));
    }

    /** Locks a directory that another process has made and shares, if its file system has locks. */
    static void join(Path directory, String lockFile) {
        Path file = directory.resolve(lockFile);
        try {
            if (!isHeld(file)) {
                hold(file, StandardOpenOption.READ, true);
            }
        } catch (IOException e) {
            // the file system has no locks; the directory can be used without one
        }
    }

    private static void hold(Path file, StandardOpenOption how, boolean shared) throws IOException {
        FileChannel channel = FileChannel.open(file, how, StandardOpenOption.READ, StandardOpenOption.WRITE);
        synchronized (held) {
            held.put(file, channel);
        }
        channel.tryLock(0, Long.MAX_VALUE, shared);
    }

    private static boolean isHeld(Path file) {
        synchronized (held) {
            return held.containsKey(file);
        }
    }

    public Path path() {
        return directory;
    }

    public Path lockFile() {
        return lockFile;
    }

    /** Releases the lock and deletes the directory. */
    @Override
    public void close() throws IOException {
        FileChannel channel;
        synchronized (held) {
            channel = held.remove(lockFile);
        }
        if (channel != null) {
            channel.close();
        }
        delete(directory.toFile());
    }

    /** Deletes the directories whose users have all ended without a chance to do so. */
    public static void deleteAbandoned(String lockFile) {
        File[] candidates = temporary().listFiles((in, name) -> name.startsWith(PREFIX));
        if (candidates == null) {
            return;
        }
        long old = System.currentTimeMillis() - LOCKED_WITHIN_MILLIS;
        for (File candidate : candidates) {
            File lock = new File(candidate, lockFile);
            long made = lock.lastModified(); // 0 if there is none
            if (made > 0 && made < old && isAbandoned(lock.toPath())) {
                delete(candidate);
            } else if (made == 0 && isNumberedDirectory(candidate) && candidate.lastModified() < old) {
                candidate.delete(); // succeeds only if it is empty: its process was killed before it could lock it
            }
        }
    }

    private static boolean isNumberedDirectory(File file) {
        return file.getName().substring(PREFIX.length()).matches("\\d+")
                && Files.isDirectory(file.toPath(), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isAbandoned(Path lockFile) {
        if (isHeld(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                @Nullable FileLock alone = channel.tryLock()) {
            return alone != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** Deletes what can be deleted. A symbolic link is deleted, and not what it refers to. */
    private static void delete(File file) {
        if (file.delete() || Files.isSymbolicLink(file.toPath())) {
            return;
        }
        File[] files = file.listFiles();
        if (files != null) {
            for (File each : files) {
                delete(each);
            }
            file.delete();
        }
    }
}
