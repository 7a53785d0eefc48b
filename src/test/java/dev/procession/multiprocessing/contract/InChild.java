package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Runs assertions in a child process. The JVM of the tests is an ordinary program that uses the library. */
final class InChild {

    private InChild() {}

    /** Runs assertions in a child. The message of one that fails is on the child's standard error. */
    static void check(Target assertions) {
        check(new Process(assertions));
    }

    static void check(Process child) {
        assertEquals(0, Children.exitCodeOf(child), "the assertions failed in the child");
    }

    /** Writes a text for another process, which sees all of it or nothing. */
    static void tell(Path file, Object words) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.writeString(half, String.valueOf(words));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String hear(Path file) throws IOException {
        FileGate.await(file + " is there", () -> Files.exists(file));
        return Files.readString(file);
    }

    static boolean isGone(long pid) {
        return ProcessHandle.of(pid).map(handle -> !handle.isAlive()).orElse(true);
    }
}
