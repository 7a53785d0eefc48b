package dev.procession.multiprocessing.internal.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The temporary directories of programs and shells. */
class LockedDirectoryTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.now().minus(Duration.ofHours(1)));

    @Test
    void closingDeletesItWithEverythingInIt() throws IOException {
        LockedDirectory directory = LockedDirectory.create("lock-test", false);
        Files.writeString(
                Files.createDirectory(directory.path().resolve("run-1")).resolve("trace"), "");

        directory.close();

        assertFalse(Files.exists(directory.path()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where making a symbolic link takes a privilege
    void aSymbolicLinkIsDeletedAndNotWhatItRefersTo(@TempDir Path elsewhere) throws IOException {
        Path precious = Files.writeString(elsewhere.resolve("precious"), "");
        LockedDirectory directory = LockedDirectory.create("lock-test", false);
        Files.createSymbolicLink(directory.path().resolve("link"), elsewhere);

        directory.close();

        assertTrue(Files.exists(precious));
        assertFalse(Files.exists(directory.path()));
    }

    @Test
    void anOldOneThatNobodyLocksIsDeletedByTheNext() throws IOException {
        LockedDirectory inUse = LockedDirectory.create("lock-test", true);
        Files.setLastModifiedTime(inUse.lockFile(), LONG_AGO);
        Path abandoned = Files.createTempDirectory("procession-");
        Files.setLastModifiedTime(Files.writeString(abandoned.resolve("lock-test"), ""), LONG_AGO);
        Path young = Files.createTempDirectory("procession-");
        Files.writeString(young.resolve("lock-test"), "");

        LockedDirectory.deleteAbandoned("lock-test");

        assertFalse(Files.exists(abandoned));
        assertTrue(Files.exists(young));
        assertTrue(Files.exists(inUse.path()));
        inUse.close();
        Files.delete(young.resolve("lock-test"));
        Files.delete(young);
    }
}
