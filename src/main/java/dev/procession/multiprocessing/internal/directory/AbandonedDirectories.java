package dev.procession.multiprocessing.internal.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the locked directories whose users have all ended without a chance to do so. They are in the directory of
 * this user, or, with unguessable names, among the temporary files of all users. There everything may be a trap, so
 * nothing is opened, followed or deleted but real directories that belong to this user and are closed to all others,
 * and nothing in those but what {@link OpenDirectory} finds in the directory that was looked at.
 */
public final class AbandonedDirectories implements Runnable {

    /**
     * The age at which a directory may be deleted that has no lock file, or one that is not locked but shared. A younger
     * one may belong to a process that is going to lock it.
     */
    private static final long LOCKED_WITHIN_MILLIS = 60_000;

    /**
     * The age at which a directory in the user's own folder is deleted with all that is in it though it has no lock
     * file of any kind. One that is in use has had a lock file since it was made.
     */
    private static final long NEVER_LOCKED_MILLIS = TimeUnit.HOURS.toMillis(1);

    private static final List<Path> LOCK_FILES =
            List.of(Path.of(LockedDirectory.OF_SHELL), Path.of(LockedDirectory.OF_PROGRAM));

    /** The longest time that a start waits. What is left then is looked at meanwhile, or by the next process. */
    private static final long MOST_MILLIS = 2_000;

    /** The most entries of a folder that are looked at, because anybody may fill the folder of all users. */
    private static final int MOST_ENTRIES = 20_000;

    private static final int LONGEST_LIST_BYTES = 1 << 20;

    private final UserDirectory user;
    private final Path lockFile;
    private final boolean shared;
    private final @Nullable LeftBehind leftBehind;

    private AbandonedDirectories(UserDirectory user, Path lockFile, boolean shared, @Nullable LeftBehind leftBehind) {
        this.user = user;
        this.lockFile = lockFile;
        this.shared = shared;
        this.leftBehind = leftBehind;
    }

    /** What else the users of a directory have left behind. It is ended before the directory is deleted. */
    public interface LeftBehind {

        /** The name of the file in the directory that lists it. */
        String list();

        /** Ends what is listed. */
        void end(byte[] list);
    }

    /**
     * Deletes the directories that {@link LockedDirectory#create} made with the same arguments.
     *
     * @param leftBehind null if there is nothing else to be ended
     */
    public static void delete(String lockFile, boolean shared, @Nullable LeftBehind leftBehind) throws IOException {
        AbandonedDirectories abandoned =
                new AbandonedDirectories(UserDirectory.find(), Path.of(lockFile), shared, leftBehind);
        Thread thread = new Thread(null, abandoned, "left-over directories");
        thread.setDaemon(true);
        thread.start();
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, MOST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        Path own = user.existing();
        if (own != null) {
            deleteIn(own, false);
        }
        deleteIn(user.temporary(), true);
    }

    /** Whether a name looks like one that Java makes for a temporary directory: a prefix and a number. */
    private static boolean isUnguessable(String name) {
        int number = UserDirectory.PREFIX.length();
        for (int i = number; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return name.startsWith(UserDirectory.PREFIX) && name.length() > number;
    }

    private void deleteIn(Path folder, boolean onlyUnguessable) {
        try (OpenDirectory open = OpenDirectory.at(folder)) {
            for (Path name : open.names(MOST_ENTRIES)) {
                if (!onlyUnguessable || isUnguessable(name.toString())) {
                    deleteIfAbandoned(open, folder, name, !onlyUnguessable);
                }
            }
        } catch (IOException e) {
            // the folder cannot be read
        }
    }

    private void deleteIfAbandoned(OpenDirectory folder, Path path, Path name, boolean ownFolder) {
        try {
            BasicFileAttributes about = folder.about(name);
            if (!about.isDirectory() || !user.isPrivate(about)) {
                return;
            }
            boolean emptied;
            try (OpenDirectory candidate = folder.open(name)) {
                emptied = user.isPrivate(candidate.about())
                        && (ownFolder && isLeftWithoutLock(candidate, about)
                                || isEmptied(candidate, path.resolve(name), isOlder(about, LOCKED_WITHIN_MILLIS)));
            }
            if (emptied) {
                folder.deleteEmpty(name);
            }
        } catch (IOException | RuntimeException e) {
            // this one stays, which is no reason to leave the others
        }
    }

    /** Deletes all files in a directory that somebody killed while deleting has left without a lock file. */
    private boolean isLeftWithoutLock(OpenDirectory candidate, BasicFileAttributes about) throws IOException {
        if (!isOlder(about, NEVER_LOCKED_MILLIS) || has(candidate, lockFile)) {
            return false;
        }
        for (Path each : LOCK_FILES) {
            if (has(candidate, each)) {
                return false;
            }
        }
        candidate.deleteEntries(lockFile);
        return true;
    }

    private static boolean has(OpenDirectory candidate, Path name) throws IOException {
        try {
            candidate.about(name);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes all files in a directory if nobody uses it. Returns whether the directory itself may be deleted. */
    private boolean isEmptied(OpenDirectory candidate, Path path, boolean old) throws IOException {
        BasicFileAttributes lock;
        try {
            lock = candidate.about(lockFile);
        } catch (NoSuchFileException e) {
            return old; // If it is empty, its process was killed before it could lock it. Else it is of another kind.
        }
        boolean mayBeJoined = shared && !isOlder(lock, LOCKED_WITHIN_MILLIS);
        if (!lock.isRegularFile() || !user.isOwned(lock) || mayBeJoined) {
            return false;
        }
        try (@Nullable FileChannel alone = lockedAlone(candidate, path, lock)) {
            if (alone == null) {
                return false;
            }
            endLeftBehind(candidate);
            candidate.deleteEntries(lockFile);
            return true;
        }
    }

    /** Opens and locks the lock file; null if somebody uses the directory, be it this process. */
    private @Nullable FileChannel lockedAlone(OpenDirectory candidate, Path path, BasicFileAttributes about)
            throws IOException {
        synchronized (LockedDirectory.class) {
            if (LockedDirectory.isHeld(path.resolve(lockFile), about)) {
                return null;
            }
            FileChannel channel = candidate.channel(lockFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock(0, Long.MAX_VALUE, !shared);
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
            return lock == null ? null : channel;
        }
    }

    private static boolean isOlder(BasicFileAttributes about, long millis) {
        return about.lastModifiedTime().toMillis() < System.currentTimeMillis() - millis;
    }

    private void endLeftBehind(OpenDirectory candidate) throws IOException {
        if (leftBehind == null) {
            return;
        }
        Path list = Path.of(leftBehind.list());
        BasicFileAttributes about;
        try {
            about = candidate.about(list);
        } catch (NoSuchFileException e) {
            return; // nothing was started
        }
        if (about.isRegularFile() && user.isOwned(about)) {
            try (InputStream in = Channels.newInputStream(candidate.channel(list, StandardOpenOption.READ))) {
                leftBehind.end(in.readNBytes(LONGEST_LIST_BYTES));
            }
        }
    }
}
