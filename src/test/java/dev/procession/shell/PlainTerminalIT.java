package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.cli.PseudoTerminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a person at a terminal that cannot draw gets a prompt after every answer. */
@Tag(OnceOnly.TAG)
class PlainTerminalIT {

    private static final String PROMPT = "procession> ";

    @TempDir
    private Path directory;

    private PseudoTerminal terminal;

    private void open(String type, String... arguments) throws Exception {
        Map<String, String> environment = Installed.environment(directory);
        environment.put("TERM", type);
        List<String> command = new ArrayList<>(List.of(Installed.launcher().toString()));
        command.addAll(List.of(arguments));
        terminal = PseudoTerminal.open(environment, command.toArray(new String[0]));
        terminal.expect(PROMPT);
    }

    @AfterEach
    void closeTerminal() {
        assertFalse(terminal.raw().contains("\u001b"), terminal.screen());
        terminal.close();
    }

    private void expectPromptAfter(String answer) throws Exception {
        terminal.expect("\n" + answer);
        terminal.expect("\n" + PROMPT);
    }

    @Test
    void aDumbTerminalGetsItsPromptAfterEveryAnswer() throws Exception {
        open("dumb");
        terminal.enter("1 + 1");
        terminal.expect("==> 2");
        terminal.expect("\n" + PROMPT);
        terminal.enter("sleep(1); println(\"slept\")"); // slower than the shell waits before it reads on
        expectPromptAfter("slept");
        terminal.enter("int wrong = \"text\";");
        terminal.expect("incompatible types");
        terminal.expect("\n" + PROMPT);
        terminal.enter("var in = new Scanner(System.in)");
        terminal.expect("\n" + PROMPT);
        terminal.enter("in.nextLine()");
        terminal.expect("input> ");
        terminal.enter("what?");
        terminal.expect("==> \"what?\"");
        terminal.expect("\n" + PROMPT);
        terminal.enter("in.nextLine()");
        terminal.expect("input> ");
        terminal.type(PseudoTerminal.CTRL_D);
        terminal.expect("NoSuchElementException");
        terminal.expect("\n" + PROMPT);
        terminal.enter("in.nextLine()");
        terminal.expect("input> ");
        terminal.type(PseudoTerminal.CTRL_C);
        expectPromptAfter("Stopped.");
    }

    @Test
    void plainLinesOnAnyTerminalDoSoToo() throws Exception {
        open("xterm-256color", "--plain");
        terminal.enter("void task() {");
        terminal.expect("   ...> ");
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("\n" + PROMPT);
        terminal.enter("/run style-one");
        terminal.expect("all have ended");
        terminal.expect("\n" + PROMPT);
        terminal.enter("var p = new Process(() -> { sleep(1); println(\"late\"); })");
        terminal.expect("\n" + PROMPT);
        terminal.enter("p.start()");
        terminal.expect("prints: late");
        terminal.expect("exit 0");
        terminal.expect("\n" + PROMPT);
        terminal.enter("/ps");
        terminal.expect("\n" + PROMPT);
    }
}
