package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that programs of the lessons on locks, shared data and pools behave in every run as the lessons say. */
@Tag(OnceOnly.TAG)
class SharedStateLessonsIT {

    @TempDir
    private Path directory;

    private String run(String program) throws Exception {
        return Installed.run(Installed.environment(directory), "/run " + program + "\n")
                .out();
    }

    @Test
    void ofTheUpdatesUnderTheLockNoneIsLost() throws Exception {
        String out = run("nothing-lost");

        assertTrue(out.contains("takes lock counter"), out);
        assertTrue(out.contains("prints: counted: 4000000"), out);
        assertTrue(out.contains("prints: lost: 0"), out);
    }

    @Test
    void theHolderIsGoneAndTheShellSaysWhoWaitsForItsLock() throws Exception {
        String out = run("holder-terminated").replaceAll("\\s+", " ");

        assumeTrue(out.contains("prints: A has the lock"), "a machine on which A begins within two seconds");
        assertFalse(out.contains("prints: B has the lock"), out);
        assertTrue(out.contains(") waits for lock printer. Process-1 ("), out);
        assertTrue(out.contains("prints: B is still alive: true"), out);
    }

    @Test
    void anotherThanTheHolderReleasesTheLock() throws Exception {
        String out = run("main-releases");

        assumeTrue(out.contains("prints: A has the lock"), "a machine on which A begins within two seconds");
        assertTrue(out.contains("prints: B has released it"), out);
        assertFalse(out.contains("prints: A has released it"), out);
    }

    @Test
    void aTaskWhoseWorkerDiesFailsAndTheOthersAreDone() throws Exception {
        String out = run("worker-dies");

        assertTrue(out.contains("prints: main catches: PoolWorker-"), out);
        assertTrue(out.contains("starts PoolWorker-3"), out);
        assertTrue(out.contains("prints: [1, 2, 3, 4]"), out);
    }

    @Test
    void aPoolIsTerminatedAtTheEndOfTheBlock() throws Exception {
        String out = run("pool-in-try");

        assertTrue(out.contains("prints: result: 1"), out);
        assertFalse(out.contains("prints: done: 5"), out);
    }
}
