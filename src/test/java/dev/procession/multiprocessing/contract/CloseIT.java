package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static dev.procession.multiprocessing.contract.Children.exitCodeOf;
import static dev.procession.multiprocessing.contract.Children.sleeper;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Closing a process that was started. {@link MisuseTest} closes processes that were not. */
@EachStartMethod
class CloseIT {

    @Test
    @Tag("E13")
    void runningProcessCannotBeClosedAndIsUsableAfterwards() {
        Process process = sleeper();
        assertMisuse(
                "Cannot close a process while it is still running. You should first call join() or terminate().",
                process::close);
        assertTrue(process.isAlive());
        assertEquals(List.of(process), activeChildren());
    }

    @Test
    @Tag("E14")
    @Tag("E15")
    @Tag("B6")
    void finishedProcessIsForgottenWhenClosed() {
        Process process = Process.target(() -> System.exit(3)).name("done").build();
        assertEquals(3, exitCodeOf(process));
        process.close();
        process.close();
        assertMisuse("process object is closed", process::exitCode);
        assertMisuse("process object is closed", process::pid);
        assertMisuse("process object is closed", process::terminate);
        assertMisuse("process object is closed", process::start);
        assertEquals("done", process.name());
        long here = ProcessHandle.current().pid();
        assertEquals("<Process name='done' parent=" + here + " closed>", process.toString());
    }

    @Test
    @Tag("E14")
    void finishedProcessNeedNotBeJoinedBeforeItIsClosed() {
        Process process = new Process();
        process.start();
        FileGate.await("the process has ended", () -> process.exitCode() != null);
        process.close();
        assertMisuse("process object is closed", process::join);
        assertTrue(activeChildren().isEmpty());
    }
}
