package dev.procession.shell.state;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files of this user closed to others. Where files have no such permissions, as on Windows, they are in the
 * user's own folders, which are closed.
 */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> DIRECTORY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final Set<PosixFilePermission> FILE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final int TYPE = 0170000;
    private static final int LINK = 0120000;
    private static final int GROUP_MAY_WRITE = 0020;
    private static final int OTHERS_MAY_WRITE = 0002;

    private PrivateFiles() {}

    /**
     * Creates a directory, and those above it that do not exist, so that only the user may enter them. If it exists
     * already, it is closed to others.
     */
    public static void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, onlyFor(DIRECTORY));
        }
        close(directory, DIRECTORY);
    }

    /** Creates an empty file that only the user may read. If there is one, it is closed to others. */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, onlyFor(FILE));
        } catch (FileAlreadyExistsException e) {
            close(file, FILE);
        }
    }

    private static FileAttribute<?>[] onlyFor(Set<PosixFilePermission> permissions) {
        return hasOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasOwners() {
        return Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Takes all other permissions away. A link is left alone, since the user has chosen what it refers to. */
    private static void close(Path path, Set<PosixFilePermission> permissions) {
        if (!hasOwners()) {
            return;
        }
        try {
            PosixFileAttributes about =
                    Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean known = about.isDirectory() || about.isRegularFile();
            if (known && !permissions.containsAll(about.permissions())) {
                Set<PosixFilePermission> less = EnumSet.copyOf(permissions);
                less.retainAll(about.permissions());
                Files.setPosixFilePermissions(path, less);
            }
        } catch (IOException e) {
            // it belongs to somebody else, who decides
        }
    }

    /**
     * Whether nobody but this user can have written a file: it and the directories around it, up to {@code top}, are no
     * links ({@code top} may be one), belong to this user, and nobody else may write to them. A group with the number
     * of the user counts as the user's own. Those that do not exist yet do not count.
     */
    public static boolean isOnlyOwn(Path file, Path top) {
        if (!hasOwners()) {
            return true;
        }
        try {
            Object user = user();
            for (Path each = file; each != null; each = each.getParent()) {
                boolean last = each.equals(top);
                if (Files.exists(each, LinkOption.NOFOLLOW_LINKS) && !isOnlyOwn(each, last, user)) {
                    return false;
                }
                if (last) {
                    return true;
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            // what cannot be looked at is not trusted
        }
        return false;
    }

    private static boolean isOnlyOwn(Path file, boolean mayBeLink, @Nullable Object user) throws IOException {
        LinkOption[] how = mayBeLink ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        Map<String, Object> about = Files.readAttributes(file, "unix:uid,gid,mode", how);
        int mode = (Integer) about.get("mode");
        boolean ownGroup = about.get("gid").equals(about.get("uid"));
        return (mode & TYPE) != LINK
                && about.get("uid").equals(user)
                && (mode & OTHERS_MAY_WRITE) == 0
                && ((mode & GROUP_MAY_WRITE) == 0 || ownGroup);
    }

    /** The number of the user of this process. On Linux the process's own directory tells, elsewhere a new file. */
    private static @Nullable Object user() throws IOException {
        Path process = Path.of("/proc/self");
        if (Files.isDirectory(process)) {
            return Files.getAttribute(process, "unix:uid");
        }
        Path file = Files.createTempFile("procession", null);
        try {
            return Files.getAttribute(file, "unix:uid");
        } finally {
            Files.delete(file);
        }
    }
}
