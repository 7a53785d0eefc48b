package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.procession.multiprocessing.Process;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a process refuses before it has been started. */
class MisuseTest {

    private final Process process = new Process(() -> {});

    @Test
    @Tag("C7")
    void joinBeforeStartIsRefused() {
        assertMisuse("can only join a started process", process::join);
        assertMisuse("can only join a started process", () -> process.join(0));
    }

    @Test
    @Tag("C8")
    void joinAfterADirectRunIsRefused() {
        process.run();
        assertMisuse("can only join a started process", process::join);
    }

    @Test
    @Tag("E3")
    void terminateAndKillBeforeStartAreRefused() {
        assertMisuse("process not started", process::terminate);
        assertMisuse("process not started", process::kill);
    }

    @Test
    @Tag("C6")
    @Tag("E14")
    @Tag("E15")
    void closedProcessKeepsItsNameAndLittleElse() {
        process.close();
        process.close();
        String closed = "process object is closed";
        assertMisuse(closed, process::start);
        assertMisuse(closed, process::join);
        assertMisuse(closed, () -> process.join(0));
        assertMisuse(closed, process::isAlive);
        assertMisuse(closed, process::terminate);
        assertMisuse(closed, process::kill);
        assertMisuse(closed, process::exitCode);
        assertMisuse(closed, process::pid);
        assertMisuse(closed, process::ident);
        assertMisuse(closed, process::sentinel);
        assertFalse(process.daemon());
        process.setName("still");
        assertEquals("still", process.name());
    }

    @Test
    @Tag("B6")
    void textOfAClosedProcessSaysSo() {
        process.setName("gone");
        process.close();
        assertEquals("<Process name='gone' parent=" + ProcessHandle.current().pid() + " closed>", process.toString());
    }

    @Test
    @Tag("C10")
    void joinAndStartGiveNothingBack() throws ReflectiveOperationException {
        assertEquals(void.class, Process.class.getMethod("start").getReturnType());
        assertEquals(void.class, Process.class.getMethod("join").getReturnType());
        assertEquals(void.class, Process.class.getMethod("join", double.class).getReturnType());
        assertNull(process.exitCode(), "the exit code tells whether it has ended");
    }
}
