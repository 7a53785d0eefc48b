package dev.procession.multiprocessing.internal.directory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The directory of this user in the folder for temporary files, such as {@code /tmp/procession-u1000}. All temporary
 * directories of this user's processes are in it. It is used only if nobody else can have put anything into it: if it
 * is a directory and no link, belongs to this user, and is closed to all others. If somebody else has taken its name,
 * each process makes a directory with an unguessable name instead.
 *
 * <p>{@code $XDG_RUNTIME_DIR} would be closed to others from the beginning, but it is deleted when the user logs out,
 * which programs in {@code tmux} or {@code nohup} survive, and it is small and in memory, where recordings do not
 * belong.
 */
final class UserDirectory {

    /** The beginning of the unguessable names, and of those that earlier versions made for every process. */
    static final String PREFIX = "procession-";

    private static final Set<PosixFilePermission> OF_THE_USER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** How often to try again if a directory disappears, or its name is taken, while this process makes one. */
    private static final int MOST_TRIES = 100;

    /** About a billion names. They are short, because the path of a Unix-domain socket has at most about 100 bytes. */
    private static final int NAMES = 1 << 30;

    private static final int RADIX = 36;

    private final Path temporary;
    private final UserPrincipal user;
    private final Path path;

    private UserDirectory(Path temporary, UserPrincipal user, String userName) {
        this.temporary = temporary;
        this.user = user;
        this.path = temporary.resolve(PREFIX + "u" + userName);
    }

    /**
     * Finds out where the directory is. It need not exist.
     *
     * @throws FileSystemException if there is no folder for temporary files; it names a file in that folder
     */
    static UserDirectory find() throws IOException {
        Path temporary = temporaryFolder();
        Path thisProcess = Path.of("/proc/self"); // the user of this process is its owner; exists on Linux
        try {
            return new UserDirectory(
                    temporary,
                    Files.getOwner(thisProcess),
                    Files.getAttribute(thisProcess, "unix:uid").toString());
        } catch (IOException | RuntimeException e) {
            return new UserDirectory(
                    temporary,
                    ownerOfANewFile(temporary),
                    System.getProperty("user.name", "").replaceAll("\\W", "_"));
        }
    }

    private static Path temporaryFolder() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            return folder.toRealPath();
        } catch (FileSystemException e) {
            throw new FileSystemException(folder.resolve(PREFIX).toString(), null, e.getReason());
        }
    }

    private static UserPrincipal ownerOfANewFile(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "procession", null);
        try {
            return Files.getOwner(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The folder for the temporary files of all users. */
    Path temporary() {
        return temporary;
    }

    /** The directory of this user; null if there is none that can be trusted. */
    @Nullable
    Path existing() {
        try {
            BasicFileAttributes about = hasOwners(temporary)
                    ? Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return about.isDirectory() && isPrivate(about) ? path : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Makes a directory with a new name in the directory of this user, or wherever nobody else can interfere. */
    Path create() throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Path parent = madeAndChecked();
            if (parent == null) {
                break;
            }
            try {
                int name = ThreadLocalRandom.current().nextInt(NAMES);
                return Files.createDirectory(parent.resolve(Integer.toString(name, RADIX)), forUserOnly(parent));
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                // Another process has deleted the parent because it was empty, or has taken the name: try again.
            }
        }
        return Files.createTempDirectory(temporary, PREFIX);
    }

    private @Nullable Path madeAndChecked() throws IOException {
        try {
            Files.createDirectory(path, forUserOnly(temporary));
        } catch (FileAlreadyExistsException e) {
            // it is checked below, whoever has made it
        }
        return existing();
    }

    private static FileAttribute<?>[] forUserOnly(Path parent) {
        return hasOwners(parent)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OF_THE_USER)}
                : new FileAttribute<?>[0]; // On Windows the folder for temporary files belongs to one user.
    }

    private static boolean hasOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Deletes the directory of this user if it is empty. */
    void deleteIfEmpty() {
        try {
            if (existing() != null) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // another process uses it
        }
    }

    /** Whether a file belongs to this user. A platform that does not say keeps the files of users apart by itself. */
    boolean isOwned(BasicFileAttributes about) {
        return !(about instanceof PosixFileAttributes posix) || posix.owner().equals(user);
    }

    /** Whether a file belongs to this user and is closed to all others. */
    boolean isPrivate(BasicFileAttributes about) {
        return isOwned(about)
                && (!(about instanceof PosixFileAttributes posix) || OF_THE_USER.containsAll(posix.permissions()));
    }
}
