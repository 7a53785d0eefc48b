package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.cli.PseudoTerminal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in steps: a student lets processes continue from checkpoints with {@code /go}. */
@Tag(OnceOnly.TAG)
class StepsIT {

    @TempDir
    private Path directory;

    private PseudoTerminal terminal;

    private void open(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = Installed.launcher().toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        terminal = PseudoTerminal.open(Installed.environment(directory), command);
    }

    private void openShell() throws Exception {
        open();
        terminal.expect("procession> ");
        terminal.enter("/run by-hand --steps");
        awaitBothChildren();
    }

    /** Waits until both children are at their checkpoints, which they reach in either order. */
    private void awaitBothChildren() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!terminal.screen().contains("waits at checkpoint A1")
                || !terminal.screen().contains("waits at checkpoint B1")) {
            assertTrue(System.nanoTime() < deadline, terminal::screen);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @AfterEach
    void closeTerminal() {
        if (terminal != null) {
            terminal.close();
        }
    }

    @Test
    void theOrderThatIsTypedLosesAnUpdate() throws Exception {
        openShell();
        terminal.enter("/go A1");
        terminal.expect("go on at checkpoint A1");
        terminal.enter("/go b1");
        terminal.expect("waits at checkpoint B2");
        terminal.enter("/go A2");
        terminal.expect("wrote 1");
        terminal.enter("/go");
        terminal.expect("wrote 1");
        terminal.expect("counted: 1");
        terminal.expect("This run went step by step");
        terminal.expect("procession> ");
    }

    @Test
    void theOrderThatIsTypedLosesNone() throws Exception {
        openShell();
        terminal.enter("/go A1");
        terminal.expect("waits at checkpoint A2");
        terminal.enter("/go A2");
        terminal.expect("wrote 1");
        terminal.enter("/go all");
        terminal.expect("waits at checkpoint B2");
        terminal.enter("/go");
        terminal.expect("wrote 2");
        terminal.expect("counted: 2");
    }

    @Test
    void whatIsTypedWronglyIsAnsweredAndTheRunCanBeLookedAt() throws Exception {
        openShell();
        terminal.enter("/go");
        terminal.expect("Which one goes on?");
        terminal.expect("  /go A1  Process-1 (");
        terminal.enter("/go C1");
        terminal.expect("Nobody waits at \"C1\"");
        terminal.enter("1 + 1");
        terminal.expect("/go lets them go on");
        terminal.enter("/timeline");
        terminal.expect("○ at checkpoint B1");
        terminal.expect("still alive");
        terminal.type("/go B" + PseudoTerminal.TAB + PseudoTerminal.ENTER);
        terminal.expect("lets Process-2");
    }

    @Test
    void ctrlCAndKillEndWhoWaits() throws Exception {
        openShell();
        terminal.enter("/kill Process-1");
        terminal.expect("ended by SIGTERM (-15)");
        terminal.expect("checkpoint> ");
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("all have ended");
        terminal.expect("procession> ");
        terminal.enter("/go A1");
        terminal.expect("No program that stops at checkpoints is running");
    }

    @Test
    void aSingleRunAsksWhoGoesOn() throws Exception {
        open("run", "shared-data/by-hand", "--steps");
        terminal.expect("checkpoint> ");
        awaitBothChildren();
        terminal.enter("A1");
        terminal.expect("waits at checkpoint A2");
        terminal.enter("/go b1");
        terminal.expect("waits at checkpoint B2");
        terminal.enter("A2");
        terminal.expect("wrote 1");
        terminal.enter("");
        terminal.expect("wrote 1");
        terminal.expect("counted: 1");
        assertEquals(0, terminal.awaitEnd());
    }

    @Test
    void whereNobodyCanTypeASentenceSaysSo() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(Installed.launcher().toString(), "run", "shared-data/by-hand", "--steps");
        builder.environment().clear();
        builder.environment().putAll(Installed.environment(directory));
        Process process = builder.redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(output.contains("somebody at a terminal"), output);
        assertNotEquals(0, process.waitFor());
    }
}
