package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.cli.PseudoTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the shell on a real pseudo-terminal. */
class ShellIT {

    private static final String PROMPT = "procession> ";
    private static final String UP = "\u001b[A";
    private static final String RIGHT = "\u001b[C";
    private static final String LEFT = "\u001b[D";
    private static final String SHIFT_TAB = "\u001b[Z";

    @TempDir
    private Path directory;

    private PseudoTerminal terminal;

    @BeforeEach
    void openShell() throws Exception {
        terminal = PseudoTerminal.open(
                Installed.environment(directory), Installed.launcher().toString());
        terminal.expect(PROMPT);
    }

    @AfterEach
    void closeTerminal() {
        assertFalse(terminal.screen().contains("\tat dev.procession"), terminal.screen());
        terminal.close();
    }

    @Test
    void javaIsAnsweredAsItIsTyped() throws Exception {
        terminal.enter("int n = 40 + 2");
        terminal.expect("n ==> 42");
        terminal.enter("println(\"n is \" + n)");
        terminal.expect("\nn is 42\n");
        terminal.expect(PROMPT);
    }

    @Test
    void aMethodIsTypedOverSeveralLines() throws Exception {
        terminal.enter("int twice(int x) {");
        terminal.expect("...>");
        terminal.enter("return 2 * x;");
        terminal.enter("}");
        terminal.expect("method twice(int) declared");
        terminal.enter("twice(21)");
        terminal.expect("==> 42");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void aBraceIsTypedAsItIs() throws Exception {
        terminal.enter("String s = \"a{ b; }c\"");
        terminal.expect("s ==> \"a{ b; }c\"");
    }

    @Test
    void aCompileErrorShowsThePlaceAndKeepsTheSession() throws Exception {
        terminal.enter("int wrong = \"text\";");
        terminal.expect("            ^^^^^^");
        terminal.expect("incompatible types");
        terminal.enter("1 + 1");
        terminal.expect("==> 2");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void enterAloneGoesThroughALessonAndRunTakesItsProgram() throws Exception {
        terminal.enter("");
        terminal.expect("1/");
        terminal.expect("Enter shows the program.");
        terminal.enter("");
        terminal.expect("(one-pair-of-hands");
        terminal.enter("/open two-styles");
        terminal.expect("(style-one");
        terminal.enter("/run");
        terminal.expect("What do you think?");
        terminal.enter("a");
        terminal.enter("/run");
        terminal.expect("starts Process-1");
        terminal.expect("exit 0");
        terminal.expect("all have ended");
        terminal.enter("/timeline");
        terminal.expect("├─ start");
        terminal.expect("■ exit 0");
        terminal.enter("");
        terminal.expect("2/");
    }

    @Test
    void processesCanBeSeenAndKilledWhileAProgramRuns() throws Exception {
        terminal.enter("/run with-join");
        terminal.expect("process begins");
        terminal.enter("/ps");
        terminal.expect("waits for Process-1 to end (join)");
        terminal.expect("ps -o pid,ppid,args -p");
        terminal.enter("/kill Process-1");
        terminal.expect("sends SIGTERM to Process-1");
        terminal.expect("ended by SIGTERM (-15)");
        terminal.expect("main process");
        terminal.expect("all have ended");
    }

    @Test
    void whatIsTypedIsTheInputOfAProgramThatAsksForSome() throws Exception {
        terminal.enter("var in = new Scanner(System.in)");
        terminal.expect("in ==> ");
        terminal.enter("int age = in.nextInt()");
        terminal.expect("input> ");
        terminal.enter("18");
        terminal.expect("age ==> 18");
        terminal.enter("in.nextLine(); String name = in.nextLine()");
        terminal.expect("input> ");
        terminal.type(PseudoTerminal.CTRL_D);
        terminal.expect("NoSuchElementException");
        terminal.expect(PROMPT);
    }

    @Test
    @Tag(OnceOnly.TAG)
    void whatIsTypedWhileAProgramRunsIsDoneAfterwards() throws Exception {
        terminal.enter("/run style-one");
        terminal.expect("sleeps 3 s");
        terminal.enter("/timeline tree");
        terminal.expect("all have ended");
        terminal.expect("exit 0\n└─");
    }

    @Test
    void ctrlCEndsAProgramAndThePromptIsBack() throws Exception {
        terminal.enter("/run with-join");
        terminal.expect("sleeps 5 s");
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("the shell");
        terminal.expect("ended by SIGKILL (-9)");
        terminal.expect("all have ended");
        terminal.expect(PROMPT);
        terminal.enter("1 + 1");
        terminal.expect("==> 2");
    }

    @Test
    void ctrlCStopsAnEndlessLoopAndTheVariablesAreThere() throws Exception {
        terminal.enter("int n = 7");
        terminal.expect("n ==> 7");
        terminal.expect(PROMPT); // Otherwise the "running> " below could be the one of this line.
        terminal.enter("while (true) {}");
        terminal.expect("running> ");
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("Stopped.");
        terminal.enter("n");
        terminal.expect("n ==> 7");
    }

    @Test
    void ctrlCDoesNotReachTheChildrenOfTypedCode() throws Exception {
        terminal.enter("var p = new Process(() -> sleep(60))");
        terminal.expect("initial>");
        terminal.enter("p.start()");
        terminal.expect("sleeps 60 s");
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("Ctrl-C once more");
        terminal.enter("p.isAlive()");
        terminal.expect("==> true");
        terminal.enter("p.kill(); p.join(); p");
        terminal.expect("exitCode=-SIGKILL>");
    }

    @Test
    void theOutputOfChildrenStandsAboveWhatIsBeingTyped() throws Exception {
        terminal.enter("new Process(() -> { sleep(1); println(\"from the child\"); }).start()");
        terminal.expect("sleeps 1 s");
        terminal.type("int half");
        terminal.expect("from the child");
        terminal.expect("exit 0");
        terminal.enter(" = 21");
        terminal.expect("half ==> 21");
    }

    @Test
    void tabCompletesCommandsProgramsAndJava() throws Exception {
        terminal.type("/tim" + PseudoTerminal.TAB);
        terminal.expect("/timeline");
        terminal.type("\u0015/run three-" + PseudoTerminal.TAB);
        terminal.expect("joined");
        terminal.type("\u0015");
        terminal.enter("var words = new ArrayList<String>()");
        terminal.expect("words ==> []");
        terminal.type("words.rem" + PseudoTerminal.TAB);
        terminal.expect("removeAll(");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void tabBehindABracketSaysWhatMayStandThere() throws Exception {
        terminal.type("var p = new Process(" + PseudoTerminal.TAB);
        terminal.expect("Process(Target target)");
        terminal.type("\u0015"); // Ctrl-U
        terminal.enter("var p = new Process(() -> {})");
        terminal.expect("initial>");
        terminal.type("p.joi" + SHIFT_TAB);
        terminal.type("n" + SHIFT_TAB);
        terminal.expect("void Process.join(double seconds)");
        terminal.enter("");
        terminal.expect("join is a method, so it needs parentheses");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void aLineGoesOnAsBeforeIfTheRightArrowSaysSo() throws Exception {
        terminal.enter("int remembered = 40 + 2");
        terminal.expect("remembered ==> 42");
        terminal.expect(PROMPT);
        terminal.type("int rem");
        terminal.expect("embered = 40 + 2"); // the continuation, dim behind the cursor
        terminal.enter("nants = 7");
        terminal.expect("remnants ==> 7");
        terminal.expect(PROMPT);
        terminal.type("int reme");
        terminal.expect("mbered = 40 + 2");
        terminal.enter(RIGHT + "0");
        terminal.expect("remembered ==> 60");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void closingBracketsTakeNothingAway() throws Exception {
        terminal.enter("String s = \"(    )\" + List.of( 1 )");
        terminal.expect("s ==> \"(    )[1]\"");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void linesThatArePastedAreEvaluatedAsIfTheyWereTyped() throws Exception {
        terminal.type(
                "\u001b[200~int a = 1\nint b = 2\nvoid sum() {\n    println(\"sum \" + (a + b));\n}\nsum()\u001b[201~");
        terminal.enter("");
        terminal.expect("a ==> 1");
        terminal.expect("b ==> 2");
        terminal.expect("method sum() declared");
        terminal.expect("sum 3");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void aLargeClassCanBePasted() throws Exception {
        StringBuilder code = new StringBuilder("class Large {\n");
        for (int i = 0; i < 100; i++) {
            code.append("    int m")
                    .append(i)
                    .append("() {\n        return ")
                    .append(i)
                    .append(";\n    }\n");
        }
        terminal.type("\u001b[200~" + code + "}\u001b[201~");
        terminal.enter("");
        terminal.expect("class Large declared");
        terminal.enter("new Large().m99()");
        terminal.expect("==> 99");
    }

    @Test
    void ctrlCInTheMiddleOfALongerInputForgetsAllOfIt() throws Exception {
        terminal.enter("void f() {");
        terminal.expect("...>");
        terminal.type("int x" + PseudoTerminal.CTRL_C);
        terminal.expect(PROMPT);
        terminal.enter("1 + 1");
        terminal.expect("==> 2");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void chineseCanBeEditedInTheMiddle() throws Exception {
        terminal.type("println(\"进程结束\")");
        terminal.type(LEFT.repeat(4));
        terminal.enter("已经");
        terminal.expect("进程已经结束\n");
    }

    @Test
    void whatATypedProgramReadsIsNotRemembered() throws Exception {
        terminal.enter("String line = new Scanner(System.in).nextLine()");
        terminal.expect("input> ");
        terminal.enter("a secret");
        terminal.expect("line ==> \"a secret\"");
        terminal.expect(PROMPT);
        terminal.type(UP);
        terminal.expect("nextLine()");
        terminal.enter(PseudoTerminal.CTRL_C);
        assertEquals(-1, historyFile().indexOf("a secret"), historyFile());
    }

    @Test
    @Tag(OnceOnly.TAG)
    void predictionsAreNotRemembered() throws Exception {
        terminal.enter("/open two-styles");
        terminal.expect("(style-one");
        terminal.enter("int b = 1");
        terminal.expect("b ==> 1");
        assertTrue(historyFile().contains("int b = 1"), historyFile());
    }

    private String historyFile() throws Exception {
        return Files.readString(directory.resolve("state/procession/history"));
    }

    @Test
    void aStoppedProcessIsShownAsStoppedUntilItGoesOn() throws Exception {
        terminal.enter("var p = new Process(() -> sleep(60))");
        terminal.expect("initial>");
        terminal.enter("p.start()");
        terminal.expect("sleeps 60 s");
        terminal.enter("/stop Process-1");
        terminal.expect("sends SIGSTOP to Process-1");
        expectPs("stopped by a signal; before that: sleeps 60 s");
        terminal.enter("/cont Process-1");
        terminal.expect("sends SIGCONT to Process-1");
        terminal.enter("p.kill(); p.join(); p.exitCode()");
        terminal.expect("==> -9");
        terminal.enter("/stop Process-1");
        terminal.expect("Process-1 is not a living process");
        terminal.enter("/cont");
        terminal.expect("Which process? /cont PID");
    }

    /** Asks again and again, because a signal takes a moment to arrive. */
    private void expectPs(String state) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            terminal.enter("/ps");
            terminal.expect("The same in a second terminal");
            if (terminal.screen().contains(state)) {
                return;
            }
        }
        terminal.expect(state);
    }

    @Test
    @Tag(OnceOnly.TAG)
    void typedCodeIsChangedInAnEditorAndEvaluatedAnew() throws Exception {
        terminal.close();
        Path editor = Files.writeString(
                directory.resolve("editor"), "#!/bin/sh\necho \"edits ${1##*/}\"\nsed -i.before 's/40/50/' \"$1\"\n");
        assertTrue(editor.toFile().setExecutable(true));
        Map<String, String> environment = Installed.environment(directory);
        environment.put("VISUAL", editor.toString());
        terminal = PseudoTerminal.open(environment, Installed.launcher().toString());
        terminal.expect(PROMPT);
        terminal.enter("int n = 40 + 2");
        terminal.expect("n ==> 42");
        terminal.enter("/edit n");
        terminal.expect("edits n.java");
        terminal.expect("n ==> 52");
        terminal.enter("/edit n");
        terminal.expect("Nothing was changed");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void theLanguageIsChangedAndKept() throws Exception {
        terminal.enter("/lang zh");
        terminal.expect("从现在起使用中文");
        terminal.enter("/ps");
        terminal.expect("还没有进程");
        terminal.enter("/exit");
        assertEquals(0, terminal.awaitEnd());
        terminal.close();
        terminal = PseudoTerminal.open(
                Installed.environment(directory), Installed.launcher().toString());
        terminal.expect("看清进程在做什么");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void whatWasTypedIsThereTheNextTime() throws Exception {
        terminal.enter("int remembered = 1");
        terminal.expect("remembered ==> 1");
        terminal.enter("/exit");
        assertEquals(0, terminal.awaitEnd());
        terminal.close();
        terminal = PseudoTerminal.open(
                Installed.environment(directory), Installed.launcher().toString());
        terminal.expect(PROMPT);
        terminal.type("\u001b[A\u001bOA"); // up, past /exit
        terminal.expect("int remembered = 1");
    }

    @Test
    void ctrlDLeaves() throws Exception {
        terminal.type(PseudoTerminal.CTRL_D);
        assertEquals(0, terminal.awaitEnd());
    }

    @Test
    void ctrlCTwiceLeaves() throws Exception {
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("Ctrl-C once more");
        terminal.expect(PROMPT);
        terminal.type(PseudoTerminal.CTRL_C);
        assertEquals(0, terminal.awaitEnd());
    }

    @Test
    void leavingWaitsForChildrenUnlessCtrlCEndsThem() throws Exception {
        terminal.enter("new Process(() -> sleep(60)).start()");
        terminal.expect("sleeps 60 s");
        terminal.enter("/exit");
        terminal.expect("Some children are still alive");
        terminal.expect("waits for Process-1 to end");
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect("ended by SIGKILL (-9)");
        assertEquals(0, terminal.awaitEnd());
    }

    @Test
    void escapeSequencesFromChildrenNeverReachTheTerminal() throws Exception {
        terminal.enter("new Process(() -> println(\"\\u001b[2J\\u001b]0;title\\u0007 and \\u009b31m\")).start()");
        terminal.expect("␛[2J␛]0;title␇ and ");
        terminal.expect("exit 0");
        assertFalse(terminal.raw().contains("\u001b[2J\u001b]0;"));
        assertFalse(terminal.raw().contains("\u009b"));
    }

    @Test
    @Tag(OnceOnly.TAG)
    void aFloodOfOutputIsCutShortAndSaysSo() throws Exception {
        terminal.enter("new Process(() -> { for (int i = 0; i < 30000; i++) println(\"row \" + i); }).start()");
        terminal.expect("more rows came too fast");
        terminal.expect("exit 0");
        terminal.enter("1 + 1");
        terminal.expect("==> 2");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void noKeyEndsTheShellWithAStackTrace() throws Exception {
        Random random = new Random(42);
        for (int i = 0; i < 400; i++) {
            int key = random.nextInt(0x20, 0x100);
            terminal.type(new String(Character.toChars(key == 0x7f ? 0x20 : key)));
            if (i % 20 == 0) {
                String[] keys = {
                    "\u001b[A",
                    "\u001b[B",
                    "\u001b[C",
                    "\u001b[D",
                    "\u001b[H",
                    "\u001b[F",
                    "\u001b[3~",
                    "\u001bx",
                    "\u001b\u001b",
                    "\u0001",
                    "\u0005",
                    "\u000b",
                    "\u0014",
                    "\u0019",
                    "\u0012",
                    "\u0007",
                    "\u001b[200~a\nb\u001b[201~"
                };
                terminal.type(keys[random.nextInt(keys.length)]);
            }
        }
        terminal.resize(20, 5);
        terminal.type("xyz");
        terminal.resize(100, 40);
        terminal.type(PseudoTerminal.CTRL_C);
        terminal.expect(PROMPT);
        terminal.type("\u0015"); // Ctrl-U also discards the first half of a character that waits for its second half.
        terminal.enter("1 + 1");
        terminal.expect("==> 2");
    }

    @Test
    void theTerminalIsLeftAsItWas() throws Exception {
        terminal.close();
        Path before = directory.resolve("before");
        Path after = directory.resolve("after");
        Map<String, String> environment = Installed.environment(directory);
        terminal = PseudoTerminal.open(
                environment,
                "/bin/sh",
                "-c",
                "stty -g > " + before + "; " + Installed.launcher() + "; stty -g > " + after + "; echo done");
        terminal.expect(PROMPT);
        terminal.enter("/run style-one");
        terminal.expect("sleeps 3 s");
        terminal.enter("/exit");
        terminal.expect("done");
        assertEquals(withoutSpeed(before), withoutSpeed(after));
    }

    /** The terminal's settings without the line speed: JLine does not restore it, and a pseudo-terminal has none. */
    private static String withoutSpeed(Path saved) throws Exception {
        String[] fields = Files.readString(saved).strip().split(":");
        fields[2] = Long.toHexString(Long.parseLong(fields[2], 16) & ~0x100f);
        return String.join(":", fields);
    }

    @Test
    void aDumbTerminalGetsPlainText() throws Exception {
        terminal.close();
        Map<String, String> environment = Installed.environment(directory);
        environment.put("TERM", "dumb");
        terminal = PseudoTerminal.open(environment, Installed.launcher().toString());
        terminal.expect(PROMPT);
        terminal.enter("/run style-one");
        terminal.expect("starts Process-1");
        terminal.expect("all have ended");
        terminal.type(PseudoTerminal.CTRL_D);
        assertEquals(0, terminal.awaitEnd());
        assertFalse(terminal.raw().contains("\u001b"), terminal.raw());
        String plain = terminal.raw().replace("中文: /lang zh", ""); // The only line that is not English.
        assertTrue(plain.chars().noneMatch(c -> c > 0x7f && c != '—'), plain);
    }

    @Test
    @Tag(OnceOnly.TAG)
    void withoutColourNothingIsSaidByColour() throws Exception {
        terminal.close();
        Map<String, String> environment = Installed.environment(directory);
        environment.put("NO_COLOR", "1");
        terminal = PseudoTerminal.open(environment, Installed.launcher().toString());
        terminal.expect(PROMPT);
        terminal.enter("/nonsense");
        terminal.expect("There is no command /nonsense");
        terminal.enter("/run style-one");
        terminal.expect("all have ended");
        for (String colour : List.of("\u001b[3", "\u001b[4", "\u001b[9", "\u001b[1;3", "\u001b[2;3")) {
            String sgr = terminal.raw()
                    .replaceAll("\u001b\\[[0-9;?]*[a-ln-zA-Z]", "")
                    .replace("\u001b[90m~", "");
            assertFalse(sgr.contains(colour), colour.replace("\u001b", "ESC"));
        }
    }
}
