package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.cli.PseudoTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks, at a pseudo-terminal, what becomes of what is typed while a program waits for a line. */
@Tag(OnceOnly.TAG)
class InputIT {

    private static final String PROMPT = "procession> ";
    private static final String INPUT = "input> ";
    private static final int STOPPED = 130;

    @TempDir
    private Path directory;

    private PseudoTerminal terminal;

    private void open(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = Installed.launcher().toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        terminal = PseudoTerminal.open(Installed.environment(directory), command);
    }

    @AfterEach
    void closeTerminal() {
        assertFalse(terminal.screen().contains("\tat dev.procession"), terminal.screen());
        terminal.close();
    }

    private void answer(String line, String reply) throws Exception {
        terminal.expect(INPUT);
        terminal.enter(line);
        terminal.expect(reply);
        terminal.expect(PROMPT);
    }

    @Test
    void typedCodeGetsEachLineAsItIsAndCtrlCAndCtrlDEndOneReadOnly() throws Exception {
        open();
        terminal.expect(PROMPT);
        terminal.enter("var in = new Scanner(System.in); int n = 1;");
        terminal.expect("n ==> 1");
        for (String line : new String[] {"what?", "Bob!", "(", "/home/me", "\"{", "!!"}) {
            terminal.enter("in.nextLine()");
            answer(line, "==> \"" + line.replace("\"", "\\\"") + "\"");
        }
        terminal.enter("in.nextLine() + \"+\" + in.nextLine()");
        terminal.expect(INPUT);
        terminal.type("\u001b[200~if (\nelse?\u001b[201~\r"); // pasted at once
        terminal.expect("==> \"if (+else?\"");
        terminal.expect(PROMPT);
        terminal.enter("{ n = 2; in.nextLine(); n = 3; }");
        terminal.expect(INPUT);
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("Stopped.");
        terminal.expect(PROMPT);
        terminal.enter("in.nextLine() + n");
        answer("kept", "==> \"kept2\"");
        terminal.enter("in.nextLine()");
        terminal.expect(INPUT);
        terminal.type(PseudoTerminal.CTRL_D);
        terminal.expect("NoSuchElementException");
        terminal.expect(PROMPT);
        terminal.enter("in.nextLine() + n");
        answer("again", "==> \"again2\"");
    }

    @Test
    void ctrlDIsNotLostWhileOutputAppears() throws Exception {
        open();
        terminal.expect(PROMPT);
        terminal.enter("println(\"outp\" + \"ut\"); Thread.sleep(250)"); // meanwhile, no line is being read
        terminal.expect("output");
        terminal.type(PseudoTerminal.CTRL_D);
        assertEquals(0, terminal.awaitEnd());
    }

    @Test
    void noTextOfOnesOwnControlsTheTerminal() throws Exception {
        open();
        terminal.expect(PROMPT);
        terminal.enter("String s = \"a\u202eb\u009b31mc\"; String t = s");
        terminal.expect("t ==>");
        terminal.expect(PROMPT);
        terminal.type("String s"); // the rest is offered in dim
        terminal.expect("String t = s");
        terminal.type("\u202e" + PseudoTerminal.TAB);
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect(PROMPT);
        terminal.type("\u0012a\u202e"); // Ctrl-R shows what it looks for
        terminal.expect("bck-i-search");
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect(PROMPT);
        assertFalse(terminal.raw().contains("\u202e"), terminal.screen());
        assertFalse(terminal.raw().contains("\u009b"), terminal.screen());
    }

    private static final String JOINS = """
        import static dev.procession.multiprocessing.Multiprocessing.*;
        import dev.procession.multiprocessing.Process;
        void main() {
            var in = new java.util.Scanner(System.in);
            println("one:" + in.nextLine() + ":");
            println("two:" + in.nextLine() + ":" + in.nextLine() + ":");
            println("more:" + in.hasNextLine());
            println("three:" + in.nextLine());
            var p = new Process(() -> { println("child works"); sleep(600); });
            p.start();
            p.join();
            println("the " + "work is done");
        }
        """;

    private void talk() throws Exception {
        terminal.expect(INPUT);
        terminal.enter("what?(");
        terminal.expect("one:what?(:");
        terminal.expect(INPUT);
        terminal.type("Bob!\r{\r");
        terminal.expect("two:Bob!:{:");
        terminal.expect(INPUT);
        terminal.type(PseudoTerminal.CTRL_D);
        terminal.expect("more:false");
        terminal.expect(INPUT);
        terminal.enter("/nonsense");
        terminal.expect("three:/nonsense");
        terminal.expect("child works");
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("You stopped this run");
        terminal.expect("all have ended");
        assertFalse(terminal.screen().contains("the work is done"), terminal.screen());
        assertFalse(terminal.screen().contains("orphan"), terminal.screen());
    }

    @Test
    void aProgramGetsEachLineAsItIsAndCtrlCStopsItWhereItWaits() throws Exception {
        Path program = Files.writeString(directory.resolve("joins.java"), JOINS);
        open();
        terminal.expect(PROMPT);
        terminal.enter("/run " + program);
        talk();
        terminal.expect(PROMPT);
    }

    @Test
    void theSameHoldsWithoutTheShell() throws Exception {
        Path program = Files.writeString(directory.resolve("joins.java"), JOINS);
        open("run", program.toString());
        talk();
        assertEquals(STOPPED, terminal.awaitEnd());
    }

    @Test
    void ctrlCAtTheInputOfAProgramRunWithoutTheShellStopsIt() throws Exception {
        Path program = Files.writeString(directory.resolve("joins.java"), JOINS);
        open("run", program.toString());
        terminal.expect(INPUT);
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("You stopped this run");
        assertEquals(STOPPED, terminal.awaitEnd());
    }
}
