package dev.procession.multiprocessing.internal.directory;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A temporary directory that only its user may enter, with a file in it that its users keep locked. The operating
 * system releases the lock when a process ends, in whatever way. So a process that gets the lock knows that nobody uses
 * the directory any more, and may delete it.
 */
public final class LockedDirectory implements Closeable {

    /** The lock file of a shell's directory. */
    public static final String OF_SHELL = "alive";

    /** The lock file of an ordinary program's directory, which the processes of its family share. */
    public static final String OF_PROGRAM = "used";

    /** How often to make another directory if a process that looks for left-over ones takes this for one. */
    private static final int MOST_TRIES = 10;

    /** The open lock files of this process. Closing any channel of a file would release all its locks. */
    private static final Map<Object, FileChannel> held = new HashMap<>();

    private final UserDirectory user;
    private final Path directory;
    private final Path lockFile;
    private final Object key;

    private LockedDirectory(UserDirectory user, Path directory, Path lockFile, Object key) {
        this.user = user;
        this.directory = directory;
        this.lockFile = lockFile;
        this.key = key;
    }

    /**
     * Makes a directory and locks it.
     *
     * @param lockFile the name of the file to be locked
     * @param shared whether other processes can {@link #join} it
     */
    public static LockedDirectory create(String lockFile, boolean shared) throws IOException {
        UserDirectory user = UserDirectory.find();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Path directory = user.create();
            Path file = directory.resolve(lockFile);
            Object key = hold(file, StandardOpenOption.CREATE_NEW, shared);
            if (key != null) {
                return new LockedDirectory(user, directory, file, key);
            }
        }
        throw new FileSystemException(user.temporary().toString(), null, "no lock");
    }

    /** Locks a directory that another process has made and shares, if its file system has locks. */
    public static void join(Path directory, String lockFile) {
        Path file = directory.resolve(lockFile);
        try {
            if (!isHeld(key(file))) {
                hold(file, StandardOpenOption.READ, true);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // the file system has no locks; the directory can be used without one
        }
    }

    /**
     * Locks a file. Returns its key among the held ones, or null if another process is deleting the directory. Like
     * {@link AbandonedDirectories}, it has the monitor of this class until that is settled.
     */
    private static synchronized @Nullable Object hold(Path file, StandardOpenOption how, boolean shared)
            throws IOException {
        FileChannel channel = FileChannel.open(
                file, how, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        if (lock == null || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            channel.close();
            return null;
        }
        Object key = key(file);
        synchronized (held) {
            held.put(key, channel);
        }
        return key;
    }

    private static Object key(Path file) throws IOException {
        return key(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    /** What is the same for all paths of a file, if the platform has such a thing. */
    private static Object key(Path file, BasicFileAttributes about) {
        Object key = about.fileKey();
        return key == null ? file : key;
    }

    private static boolean isHeld(Object key) {
        synchronized (held) {
            return held.containsKey(key);
        }
    }

    /** Whether this process keeps a file locked, so that it must not open the file again. */
    static boolean isHeld(Path file, BasicFileAttributes about) {
        return isHeld(key(file, about));
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
            channel = held.remove(key);
        }
        if (channel != null) {
            channel.close();
        }
        Path name = directory.getFileName();
        try (OpenDirectory parent = OpenDirectory.at(directory.getParent())) {
            try (OpenDirectory inside = parent.open(name)) {
                inside.deleteEntries(lockFile.getFileName());
            }
            parent.deleteEmpty(name);
        } catch (NoSuchFileException | DirectoryNotEmptyException e) {
            // somebody else has deleted it, or a process still writes: the next start deletes it
        }
        user.deleteIfEmpty();
    }
}
