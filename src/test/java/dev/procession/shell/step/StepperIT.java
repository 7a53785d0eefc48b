package dev.procession.shell.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.cli.PseudoTerminal;
import dev.procession.shell.run.SmallRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code /step} on a real pseudo-terminal. */
@Tag(OnceOnly.TAG)
class StepperIT {

    private static final String PROMPT = "procession> ";
    private static final String ENTER_SCREEN = "\u001b[?1049h";
    private static final String LEAVE_SCREEN = "\u001b[?1049l";
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String DOWN = "\u001b[B";
    private static final String END = "\u001b[F";
    private static final String F5 = "\u001b[15~";

    @TempDir
    private Path directory;

    private PseudoTerminal terminal;

    @BeforeEach
    void openShellWithARun() throws Exception {
        Path runs = Files.createDirectories(directory.resolve("state/procession/runs/1"));
        new SmallRun("join/with-join", 0).writeTo(runs.resolve("trace.jsonl"));
        terminal = PseudoTerminal.open(
                Installed.environment(directory), Installed.launcher().toString());
        terminal.expect(PROMPT);
    }

    @AfterEach
    void closeTerminal() {
        assertFalse(terminal.screen().contains("\tat dev.procession"), terminal.screen());
        terminal.close();
    }

    private void step() throws Exception {
        terminal.enter("/step 1");
        terminal.expect("row 1 of 6");
    }

    private void awaitRaw(String sequence, int times) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (count(sequence) < times) {
            assertTrue(System.nanoTime() < deadline, () -> "not written: " + sequence.substring(1));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private long count(String sequence) {
        return terminal.raw().split(Pattern.quote(sequence), -1).length - 1;
    }

    @Test
    void keysGoThroughTheRunAndThePromptIsThereAfterwards() throws Exception {
        step();
        awaitRaw(ENTER_SCREEN, 1);
        terminal.expect("q leaves");
        terminal.type(DOWN);
        terminal.expect("row 2 of 6");
        terminal.type(F5 + END);
        terminal.expect("row 6 of 6");
        terminal.type("/hello" + PseudoTerminal.ENTER);
        terminal.expect("row 4 of 6");
        terminal.type("n");
        terminal.expect("No other row has");
        terminal.type("2" + PseudoTerminal.ENTER);
        terminal.expect("row 2 of 6");
        terminal.type("q");
        awaitRaw(LEAVE_SCREEN, 1);
        terminal.expect(PROMPT);
        String raw = terminal.raw();
        assertTrue(raw.lastIndexOf(SHOW_CURSOR) > raw.lastIndexOf(HIDE_CURSOR), "the cursor is there");
        terminal.enter("6 * 7");
        terminal.expect("==> 42");
    }

    @Test
    void theHistoryKnowsTheCommandAndEveryWayOutLeads() throws Exception {
        step();
        terminal.type(PseudoTerminal.CTRL_C);
        awaitRaw(LEAVE_SCREEN, 1);
        terminal.expect(PROMPT);
        terminal.type("\u001b[A" + PseudoTerminal.ENTER);
        terminal.expect("row 1 of 6");
        terminal.type(PseudoTerminal.CTRL_D);
        awaitRaw(LEAVE_SCREEN, 2);
        terminal.expect(PROMPT);
        terminal.enter("/step 1 5");
        terminal.expect("row 5 of 6");
        terminal.type("\u001b");
        awaitRaw(LEAVE_SCREEN, 3);
        terminal.expect(PROMPT);
        terminal.enter("1 + 1");
        terminal.expect("==> 2");
    }

    @Test
    void theScreenIsDrawnAnewWhenItsSizeChanges() throws Exception {
        step();
        terminal.resize(60, 20);
        terminal.expect("row 1 of 6");
        terminal.resize(20, 6);
        terminal.expect("This window is");
        terminal.resize(120, 40);
        terminal.expect("Why this row stands here");
        terminal.type("q");
        awaitRaw(LEAVE_SCREEN, 1);
        terminal.expect(PROMPT);
    }

    @Test
    void aPlayedRunComesToItsEnd() throws Exception {
        step();
        terminal.type(" ");
        terminal.expect("playing");
        terminal.expect("row 6 of 6");
        terminal.expect("paused");
        terminal.type("q");
        terminal.expect(PROMPT);
    }

    @Test
    void whoeverEndsTheShellGetsTheTerminalBack() throws Exception {
        step();
        awaitRaw(HIDE_CURSOR, 1);
        ProcessHandle.of(terminal.pid()).orElseThrow().destroy();
        terminal.awaitEnd();
        awaitRaw(LEAVE_SCREEN, 1);
        String raw = terminal.raw();
        assertTrue(raw.lastIndexOf(SHOW_CURSOR) > raw.lastIndexOf(HIDE_CURSOR), "the cursor is there");
        assertEquals(1, count(LEAVE_SCREEN));
    }

    @Test
    void withoutAScreenASentenceNamesOtherWays() throws Exception {
        Installed.Result result = Installed.run(Installed.environment(directory), "/step 1\n", "--strict");
        assertTrue(result.out().contains("/timeline feed"), result.out());
        assertEquals(1, result.exitCode());
    }
}
