package dev.procession.multiprocessing.internal.directory;

import static dev.procession.multiprocessing.internal.directory.TemporaryFolder.LOCK;
import static dev.procession.multiprocessing.internal.directory.TemporaryFolder.abandoned;
import static dev.procession.multiprocessing.internal.directory.TemporaryFolder.directory;
import static dev.procession.multiprocessing.internal.directory.TemporaryFolder.old;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is deleted among the temporary files, and above all what is not, whatever somebody has planted there. */
@DisabledOnOs(OS.WINDOWS) // where the folder for temporary files belongs to one user
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AbandonedDirectoriesTest {

    private static final byte[] LIST = {1, 2, 3};

    @RegisterExtension
    private final TemporaryFolder temporary = new TemporaryFolder();

    /** A directory of the user elsewhere that looks like an abandoned one. */
    @TempDir
    private Path home;

    private void sweep() throws IOException {
        AbandonedDirectories.delete(LOCK, false, null);
    }

    /** Deletes what is abandoned, and asserts that a trap has not kept that from being found. */
    private void sweepPast(Path trap) throws IOException {
        Path before = abandoned(temporary.resolve("procession-0"));
        Path after = abandoned(temporary.resolve("procession-99"));
        sweep();

        assertFalse(Files.exists(before), "a trap kept an abandoned directory from being deleted");
        assertFalse(Files.exists(after), "a trap kept an abandoned directory from being deleted");
        assertTrue(Files.exists(trap));
    }

    private Path trap() {
        return temporary.resolve("procession-1");
    }

    private static void mkfifo(Path path) throws IOException {
        try {
            assumeTrue(
                    new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0,
                    "there is no command mkfifo here");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatAKilledProcessLeftIsDeletedAtOnce() throws IOException {
        LockedDirectory living = LockedDirectory.create(LOCK, false);
        Path own = abandoned(living.path().resolveSibling("left"));
        Files.setLastModifiedTime(own.resolve(LOCK), Files.getLastModifiedTime(living.lockFile()));
        sweep();

        assertFalse(Files.exists(own));
        assertTrue(Files.exists(living.lockFile()));
        living.close();
        assertEquals("", temporary.names());
    }

    /** A directory beside a living one, as a process leaves it that was killed after it had deleted the lock file. */
    private static Path withoutLockBeside(LockedDirectory living, String name) throws IOException {
        Path left = abandoned(living.path().resolveSibling(name));
        Files.delete(left.resolve(LOCK));
        return old(left);
    }

    @Test
    void whatWasLeftWithoutALockFileIsDeletedInTheEnd() throws IOException {
        try (LockedDirectory living = LockedDirectory.create(LOCK, false)) {
            Path left = withoutLockBeside(living, "left");
            Path young = withoutLockBeside(living, "young");
            Files.setLastModifiedTime(young, Files.getLastModifiedTime(living.lockFile()));
            Path ofAnotherKind = withoutLockBeside(living, "other");
            Files.createFile(ofAnotherKind.resolve(LockedDirectory.OF_PROGRAM));
            old(ofAnotherKind);
            sweep();

            assertFalse(Files.exists(left));
            assertTrue(Files.exists(young.resolve("run-1/trace")), "its process may be about to lock it");
            assertTrue(Files.exists(ofAnotherKind.resolve("run-1/trace")), "a program may be using it");
        }
    }

    @Test
    void aDirectoryOfTheUserElsewhereThatHasNoLockFileIsLeftAlone() throws IOException {
        Path left = abandoned(trap());
        Files.delete(left.resolve(LOCK));
        old(left);
        sweep();

        assertTrue(Files.exists(left.resolve("run-1/trace")));
    }

    @Test
    void aLinkToADirectoryIsNotFollowed() throws IOException {
        Path precious = abandoned(home.resolve("precious"));
        Files.createSymbolicLink(trap(), precious);
        sweepPast(trap());

        assertTrue(Files.exists(precious.resolve(LOCK)));
        assertTrue(Files.exists(precious.resolve("run-1/trace")));
    }

    @Test
    void aDirectoryThatIsSwappedWhileItIsDeletedEndangersNoOther() throws IOException {
        Path precious = abandoned(home.resolve("precious"));
        Path away = temporary.resolve("away");
        Files.write(abandoned(trap()).resolve("list"), LIST);
        AbandonedDirectories.delete(LOCK, false, new AbandonedDirectories.LeftBehind() {
            @Override
            public String list() {
                return "list";
            }

            @Override
            public void end(byte[] list) {
                try {
                    Files.move(trap(), away);
                    Files.createSymbolicLink(trap(), precious);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });

        assertTrue(Files.isSymbolicLink(trap()), "it was swapped");
        assertTrue(Files.exists(precious.resolve(LOCK)));
        assertTrue(Files.exists(precious.resolve("run-1/trace")));
        try (var left = Files.list(away)) {
            assertEquals(0, left.count(), "the directory that was looked at is the one that was emptied");
        }
    }

    @Test
    void aFifoInPlaceOfADirectoryBlocksNothing() throws IOException {
        mkfifo(trap());
        sweepPast(trap());
    }

    @Test
    void aFifoInPlaceOfTheLockFileBlocksNothing() throws IOException {
        directory(trap(), "rwx------");
        mkfifo(trap().resolve(LOCK));
        sweepPast(trap().resolve(LOCK));
    }

    @Test
    void aSocketInPlaceOfTheLockFileBlocksNothing() throws IOException {
        directory(trap(), "rwx------");
        Path socket = trap().resolve(LOCK);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            sweepPast(socket);
        }
    }

    @Test
    void aLinkInPlaceOfTheLockFileIsNotFollowed() throws IOException {
        Path precious = Files.writeString(home.resolve("precious"), "text");
        directory(trap(), "rwx------");
        Files.createSymbolicLink(trap().resolve(LOCK), precious);
        sweepPast(trap().resolve(LOCK));

        assertEquals("text", Files.readString(precious));
    }

    @Test
    void aDirectoryThatIsOpenToOthersIsLeftAlone() throws IOException {
        Path trap = abandoned(trap());
        for (String permissions : List.of("rwxrwxrwx", "rwx--x---", "rwx---r--")) {
            Files.setPosixFilePermissions(trap, PosixFilePermissions.fromString(permissions));
            sweepPast(trap.resolve("run-1/trace"));
        }
    }

    @Test
    void aDirectoryOfAnotherUserIsLeftAlone() throws IOException {
        Path trap = abandoned(trap());
        assumeTrue(OtherUser.gives(trap), OtherUser.NEEDS_ROOT);
        sweepPast(trap.resolve("run-1/trace"));
    }

    @Test
    void aLockFileOfAnotherUserIsNotOpened() throws IOException {
        Path trap = abandoned(trap());
        assumeTrue(OtherUser.gives(trap.resolve(LOCK)), OtherUser.NEEDS_ROOT);
        sweepPast(trap.resolve("run-1/trace"));
    }

    @Test
    void namesOfOthersAreLeftAlone() throws IOException {
        Path notes = abandoned(temporary.resolve("procession-notes"));
        Path plain = abandoned(temporary.resolve("procession-"));
        sweepPast(notes);

        assertTrue(Files.exists(plain));
    }

    /** A directory without the lock file may be that of a process which is going to lock it, or of another kind. */
    @Test
    void withoutALockFileOnlyOldAndEmptyOnesAreDeleted() throws IOException {
        Path young = directory(temporary.resolve("procession-1"), "rwx------");
        Path empty = old(directory(temporary.resolve("procession-2"), "rwx------"));
        Path full = directory(temporary.resolve("procession-3"), "rwx------");
        Files.createFile(full.resolve("other-lock"));
        old(full);
        sweep();

        assertTrue(Files.exists(young));
        assertFalse(Files.exists(empty));
        assertTrue(Files.exists(full.resolve("other-lock")));
    }

    /** A process that has received the path of a shared directory may be going to lock it. */
    @Test
    void aSharedOneIsDeletedWhenItIsOld() throws IOException {
        Path young = abandoned(temporary.resolve("procession-1"));
        Path old = abandoned(temporary.resolve("procession-2"));
        Files.setLastModifiedTime(young.resolve(LOCK), Files.getLastModifiedTime(young));
        AbandonedDirectories.delete(LOCK, true, null);

        assertTrue(Files.exists(young.resolve("run-1/trace")));
        assertFalse(Files.exists(old));
    }

    @Test
    void whatElseWasLeftIsEndedFirst() throws IOException {
        Path left = abandoned(trap());
        Files.write(left.resolve("list"), LIST);
        List<byte[]> ended = new ArrayList<>();
        AbandonedDirectories.delete(LOCK, false, new AbandonedDirectories.LeftBehind() {
            @Override
            public String list() {
                return "list";
            }

            @Override
            public void end(byte[] list) {
                assertTrue(Files.exists(left.resolve("run-1/trace")));
                ended.add(list);
            }
        });

        assertEquals(1, ended.size());
        assertArrayEquals(LIST, ended.get(0));
        assertFalse(Files.exists(left));
    }

    @Test
    void aTreeThatIsTooDeepIsLeftAndTheOthersAreDeleted() throws IOException {
        Path deep = abandoned(trap());
        for (int i = 0; i < 100; i++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }
        sweepPast(deep);
        Files.delete(trap().resolve(LOCK)); // which is kept, so that the rest can still be recognized
        // The usual way to delete what this test has made gives up for the same reason.
        for (Path each = deep; !each.equals(temporary.path()); each = each.getParent()) {
            Files.delete(each);
        }
    }

    /** The way of platforms on which Java can delete by paths only. */
    @Test
    void byPathsTheSameIsDeletedAndNoLinkIsFollowed() throws IOException {
        Path precious = abandoned(home.resolve("precious"));
        Path left = abandoned(trap());
        Files.createSymbolicLink(left.resolve("run-1/link"), precious);
        Files.createSymbolicLink(temporary.resolve("link"), precious);
        try (OpenDirectory open = OpenDirectory.byPaths(temporary.path())) {
            assertThrows(IOException.class, () -> open.open(Path.of("link")));
            open.delete(left.getFileName());
            open.delete(Path.of("link"));
        }

        assertEquals("", temporary.names());
        assertTrue(Files.exists(precious.resolve("run-1/trace")));
    }
}
