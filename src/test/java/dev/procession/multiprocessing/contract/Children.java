package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static dev.procession.multiprocessing.Multiprocessing.sleep;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import org.junit.jupiter.api.function.Executable;

/** Starts and ends children of the JVM of the tests, which is an ordinary program that uses the library. */
final class Children {

    static final double DEADLINE_SECONDS = 30;

    private Children() {}

    /** Starts a child that runs until it is killed or terminated. */
    static Process sleeper() {
        Process sleeper = new Process(() -> sleep(600));
        sleeper.start();
        return sleeper;
    }

    /** Starts a process, waits for its end, and returns its exit code. */
    static Integer exitCodeOf(Process process) {
        process.start();
        return exitCodeAfterJoin(process);
    }

    static Integer exitCodeAfterJoin(Process process) {
        process.join(DEADLINE_SECONDS);
        Integer exitCode = process.exitCode();
        assertTrue(exitCode != null, () -> "it should have ended: " + process);
        return exitCode;
    }

    /** Ends all children at the end of a test, also of a failed one. */
    static void endAll() {
        for (Process child : activeChildren()) {
            child.kill();
            child.join(DEADLINE_SECONDS);
        }
    }

    static void assertMisuse(String sentence, Executable misuse) {
        assertEquals(sentence, assertThrows(IllegalStateException.class, misuse).getMessage());
    }
}
