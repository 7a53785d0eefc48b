package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkDirectoryTest {

    private static final String TMPDIR = "java.io.tmpdir";

    private final String usual = System.getProperty(TMPDIR);

    @TempDir
    private Path temporary;

    @BeforeEach
    void useATemporaryDirectoryOfItsOwn() {
        System.setProperty(TMPDIR, temporary.toString());
    }

    @AfterEach
    void useTheUsualOneAgain() {
        System.setProperty(TMPDIR, usual);
    }

    private Path leftBehind(Instant when) throws IOException {
        Path directory = Files.createTempDirectory(temporary, "procession-");
        Files.createDirectory(directory.resolve("run-1"));
        Files.writeString(directory.resolve("run-1/trace.jsonl"), "");
        Path alive = Files.createFile(directory.resolve("alive"));
        Files.setLastModifiedTime(alive, FileTime.from(when));
        return directory;
    }

    private static Instant longAgo() {
        return Instant.now().minus(Duration.ofDays(1));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyItsUserMayEnter() throws Exception {
        try (WorkDirectory workplace = WorkDirectory.create()) {
            Path directory = workplace.aliveLock().getParent();

            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
        }
    }

    @Test
    void eachRunHasADirectoryOfItsOwn() throws Exception {
        try (WorkDirectory workplace = WorkDirectory.create()) {
            Path one = workplace.newRunDirectory();
            Path two = workplace.newRunDirectory();

            assertTrue(Files.isDirectory(one));
            assertTrue(Files.isDirectory(two));
            assertFalse(Files.isSameFile(one, two));
        }
    }

    @Test
    void closingTakesEverythingAway() throws Exception {
        WorkDirectory workplace = WorkDirectory.create();
        Files.writeString(workplace.newRunDirectory().resolve("trace.jsonl"), "text");
        workplace.close();

        try (var left = Files.list(temporary)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void whatAKilledShellLeftIsTakenAwayByTheNext() throws Exception {
        Path left = leftBehind(longAgo());
        WorkDirectory.create().close();

        assertFalse(Files.exists(left));
    }

    @Test
    void evenIfItWasKilledAMomentAgo() throws Exception {
        Path left = leftBehind(Instant.now());
        WorkDirectory.create().close();

        assertFalse(Files.exists(left));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatAKilledOrdinaryProgramLeftIsTakenAwayToo() throws Exception {
        Path left = Files.createTempDirectory(temporary, "procession-");
        Path used = Files.createFile(left.resolve("used"));
        Files.createFile(left.resolve("m1-1"));
        Files.setLastModifiedTime(used, FileTime.from(longAgo()));
        WorkDirectory.create().close();

        assertFalse(Files.exists(left));
    }

    @Test
    void theDirectoryOfAShellThatLivesIsLeftAlone() throws Exception {
        try (WorkDirectory living = WorkDirectory.create()) {
            Files.setLastModifiedTime(living.aliveLock(), FileTime.from(longAgo()));
            WorkDirectory.create().close();

            assertTrue(Files.exists(living.aliveLock()));
        }
    }

    @Test
    void aDirectoryThatOnlyHasSuchANameIsLeftAlone() throws Exception {
        Path other = Files.createDirectory(temporary.resolve("procession-notes"));
        Files.writeString(other.resolve("important"), "text");
        WorkDirectory.create().close();

        assertTrue(Files.exists(other.resolve("important")));
    }
}
