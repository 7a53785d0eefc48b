package dev.procession.shell.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What others may do with the files of a user, and which files are believed to be that user's own. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class PrivateFilesTest {

    private static final int OTHER_USER = 54_321;

    @TempDir
    private Path directory;

    private Path cache;
    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        cache = Files.createDirectory(directory.resolve("cache"));
        file = Files.createFile(Files.createDirectories(cache.resolve("a/b")).resolve("file"));
        for (Path each : new Path[] {cache, cache.resolve("a"), cache.resolve("a/b")}) {
            permit(each, "rwxr-xr-x");
        }
        permit(file, "r--r--r--");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void give(Path path, String attribute) throws IOException {
        try {
            Files.setAttribute(path, attribute, OTHER_USER);
        } catch (FileSystemException e) {
            assumeTrue(false, "only root can give files to another user");
        }
    }

    private boolean isOnlyOwn() {
        return PrivateFiles.isOnlyOwn(file, cache);
    }

    @Test
    void newDirectoriesAreClosedToOthers() throws IOException {
        Path made = directory.resolve("state/procession/study");
        PrivateFiles.createDirectories(made);

        assertEquals("rwx------", permissions(made));
        assertEquals("rwx------", permissions(made.getParent()));
        assertEquals("rwx------", permissions(made.getParent().getParent()));
    }

    @Test
    void anOldDirectoryIsClosedAndThoseAboveItAreNot() throws IOException {
        PrivateFiles.createDirectories(cache.resolve("a"));

        assertEquals("rwx------", permissions(cache.resolve("a")));
        assertEquals("rwxr-xr-x", permissions(cache));
    }

    @Test
    void filesAreClosedToOthersNewOrOld() throws IOException {
        permit(file, "rw-rw-r--");
        PrivateFiles.createFile(file);
        PrivateFiles.createFile(directory.resolve("fresh"));

        assertEquals("rw-------", permissions(file));
        assertEquals("rw-------", permissions(directory.resolve("fresh")));
    }

    @Test
    void whatALinkRefersToIsLeftAsItIs() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), cache);
        PrivateFiles.createDirectories(link);
        PrivateFiles.createFile(Files.createSymbolicLink(directory.resolve("link to file"), file));

        assertEquals("rwxr-xr-x", permissions(cache));
        assertEquals("r--r--r--", permissions(file));
    }

    @Test
    void aFileThatNobodyElseCanWriteIsTheUsersOwn() throws IOException {
        assertTrue(isOnlyOwn());
        assertTrue(PrivateFiles.isOnlyOwn(cache.resolve("a/not/yet"), cache));
        Path link = Files.createSymbolicLink(directory.resolve("link"), cache);
        assertTrue(PrivateFiles.isOnlyOwn(link.resolve("a/b/file"), link), "the user chooses where the cache is");
    }

    @Test
    void aFileOrDirectoryThatOthersMayWriteIsNot() throws IOException {
        for (Path each : new Path[] {file, cache.resolve("a/b"), cache.resolve("a"), cache}) {
            String before = permissions(each);
            permit(each, "rwx---rwx");
            assertFalse(isOnlyOwn(), each.toString());
            permit(each, before);
        }
        assertTrue(isOnlyOwn());
    }

    @Test
    void aGroupThatMayWriteIsSomebodyElseUnlessItIsTheUsersOwn() throws IOException {
        permit(cache, "rwxrwxr-x");
        boolean own = Files.getAttribute(cache, "unix:gid").equals(Files.getAttribute(cache, "unix:uid"));
        assertEquals(own, isOnlyOwn());
        give(cache, "unix:gid");
        assertFalse(isOnlyOwn());
    }

    @Test
    void aFileOrDirectoryOfAnotherUserIsNot() throws IOException {
        for (Path each : new Path[] {file, cache.resolve("a"), cache}) {
            Object before = Files.getAttribute(each, "unix:uid");
            give(each, "unix:uid");
            assertFalse(isOnlyOwn(), each.toString());
            Files.setAttribute(each, "unix:uid", before);
        }
        assertTrue(isOnlyOwn());
    }

    @Test
    void aLinkIsNot() throws IOException {
        Files.move(cache.resolve("a/b"), cache.resolve("c"));
        Files.createSymbolicLink(cache.resolve("a/b"), cache.resolve("c"));

        assertTrue(Files.exists(file));
        assertFalse(isOnlyOwn());
        assertFalse(PrivateFiles.isOnlyOwn(file, directory.resolve("elsewhere")));
    }
}
