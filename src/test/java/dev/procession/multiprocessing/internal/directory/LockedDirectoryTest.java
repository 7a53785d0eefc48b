package dev.procession.multiprocessing.internal.directory;

import static dev.procession.multiprocessing.internal.directory.TemporaryFolder.LOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The temporary directories of programs and shells: where they are made, and that they are deleted. */
class LockedDirectoryTest {

    @RegisterExtension
    private final TemporaryFolder temporary = new TemporaryFolder();

    private static LockedDirectory create() throws IOException {
        return LockedDirectory.create(LOCK, false);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void closingDeletesItWithEverythingInIt() throws IOException {
        LockedDirectory directory = create();
        Files.writeString(
                Files.createDirectory(directory.path().resolve("run-1")).resolve("trace"), "");

        directory.close();

        assertEquals("", temporary.names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where making a symbolic link takes a privilege
    void aSymbolicLinkIsDeletedAndNotWhatItRefersTo(@TempDir Path elsewhere) throws IOException {
        Path precious = Files.writeString(elsewhere.resolve("precious"), "");
        LockedDirectory directory = create();
        Files.createSymbolicLink(directory.path().resolve("link"), elsewhere);

        directory.close();

        assertTrue(Files.exists(precious));
        assertEquals("", temporary.names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // which has no such permissions
    void allOfAUserAreInOneDirectoryThatIsClosedToOthers() throws IOException {
        try (LockedDirectory one = create();
                LockedDirectory two = create()) {
            Path user = one.path().getParent();

            assertEquals(temporary.path(), user.getParent());
            assertEquals(user, two.path().getParent());
            assertEquals("rwx------", permissions(user));
            assertEquals("rwx------", permissions(one.path()));
        }
    }

    /** Whatever stands at the known name, a directory with another name is used, and the trap is not touched. */
    private void assertUsesAnother(Path trap) throws IOException {
        String before = temporary.names();
        try (LockedDirectory directory = create()) {
            assertEquals(temporary.path(), directory.path().getParent());
            assertEquals("rwx------", permissions(directory.path()));
            assertTrue(directory.path().getFileName().toString().matches("procession-\\d+"));
        }
        assertEquals(before, temporary.names());
        assertTrue(Files.exists(trap));
    }

    private Path nameOfTheUsers() throws IOException {
        try (LockedDirectory directory = create()) {
            return directory.path().getParent();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryThatIsOpenToOthersIsNotUsed() throws IOException {
        Path trap = TemporaryFolder.directory(nameOfTheUsers(), "rwxrwxrwx");

        assertUsesAnother(trap);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkAtTheNameIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwx------"));

        assertUsesAnother(Files.createSymbolicLink(nameOfTheUsers(), elsewhere));

        try (var files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileAtTheNameIsNoObstacle() throws IOException {
        assertUsesAnother(Files.writeString(nameOfTheUsers(), "mine"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryOfAnotherUserIsNotUsed() throws IOException {
        Path trap = TemporaryFolder.directory(nameOfTheUsers(), "rwx------");
        assumeTrue(OtherUser.gives(trap), OtherUser.NEEDS_ROOT);

        assertUsesAnother(trap);
    }

    @Test
    void aDirectoryThatIsLockedIsLeftAlone() throws IOException {
        try (LockedDirectory inUse = create()) {
            TemporaryFolder.old(inUse.lockFile());

            AbandonedDirectories.delete(LOCK, false, null);

            assertTrue(Files.exists(inUse.lockFile()));
        }
        assertFalse(Files.exists(temporary.resolve(LOCK)));
    }

    /** Each deletes the directory of the user when it finds it empty, and looks for what others have left. */
    @Test
    void manyThatBeginAndEndAtOnceAreInNobodysWay() throws Exception {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(CompletableFuture.runAsync(() -> {
                try {
                    for (int times = 0; times < 20; times++) {
                        AbandonedDirectories.delete(LOCK, false, null);
                        try (LockedDirectory made = create()) {
                            assertTrue(Files.exists(made.lockFile()));
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);

        assertEquals("", temporary.names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theLockFileIsDeletedLastAndOnlyIfNothingElseIsLeft() throws IOException {
        LockedDirectory closed = create();
        Path tooDeep = closed.path();
        for (int depth = 0; depth < 60; depth++) {
            tooDeep = Files.createDirectory(tooDeep.resolve("d"));
        }
        Files.createFile(tooDeep.resolve("file"));
        closed.close();

        assertTrue(Files.exists(closed.lockFile()), "by it a later process recognizes what is left");
    }
}
