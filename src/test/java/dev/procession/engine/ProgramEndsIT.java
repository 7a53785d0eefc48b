package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that the recorded end of a program is what the operating system reports. */
class ProgramEndsIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static int exitCode(String... lines) throws Exception {
        ObservedRun run = engine.run(lines);
        int exitCode = run.run().exitCode();
        assertEquals(exitCode, run.exited(run.run().mainPid()).status());
        assertTrue(run.run().livingPids().isEmpty());
        assertFalse(run.run().isMainAlive());
        return exitCode;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aRunThatIsOverKeepsNoFileOpen() throws Exception {
        Path trace = engine.run("void main() {}").run().traceFile().toRealPath();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            assertTrue(descriptors.noneMatch(descriptor -> isLinkTo(trace, descriptor)));
        }
    }

    private static boolean isLinkTo(Path file, Path link) {
        try {
            return Files.readSymbolicLink(link).equals(file);
        } catch (IOException e) {
            return false; // closed in the meantime
        }
    }

    @Test
    void aReturnIsZero() throws Exception {
        assertEquals(0, exitCode("void main() {}"));
    }

    @Test
    void anExitHasItsCode() throws Exception {
        assertEquals(3, exitCode("void main() { System.exit(3); }"));
        assertEquals(143, exitCode("void main() { System.exit(143); }"));
    }

    @Test
    void aHaltHasItsCode() throws Exception {
        assertEquals(137, exitCode("void main() { Runtime.getRuntime().halt(137); }"));
    }

    @Test
    void aSignalIsNegative() throws Exception {
        ObservedRun run =
                engine.start("void main() throws Exception { System.out.println(1); Thread.sleep(600_000); }");
        run.awaitPrinted("1");

        assertTrue(engine.engine().signal(run.run(), run.run().mainPid(), "TERM"));
        run.awaitOver();
        assertEquals(-15, run.run().exitCode());
        assertFalse(engine.engine().signal(run.run(), run.run().mainPid(), "TERM"), "to nobody");
    }

    @Test
    void anExceptionIsToldAndTheCodeIsOne() throws Exception {
        ObservedRun run = engine.run(
                "void fail() {", //
                "    throw new IllegalStateException(\"on purpose\");",
                "}",
                "void main() {",
                "    fail();",
                "}");

        assertEquals(1, run.run().exitCode());
        assertEquals(
                "Exception in thread \"main\" java.lang.IllegalStateException: on purpose\n"
                        + "\tat Program.fail(Program.java:2)\n"
                        + "\tat Program.main(Program.java:5)\n",
                run.err());
        List<Event.Failed> failed = run.all(Event.Failed.class);
        assertEquals(1, failed.size());
        assertEquals("java.lang.IllegalStateException", failed.get(0).exception());
    }

    @Test
    void aFailureOfTheClassItselfIsToldToo() throws Exception {
        ObservedRun run = engine.run(
                "class Demo {", //
                "    static int n = 1 / 0;",
                "    static void main() {}",
                "}");

        assertEquals(1, run.run().exitCode());
        assertEquals(
                "Exception in thread \"main\" java.lang.ExceptionInInitializerError\n"
                        + "Caused by: java.lang.ArithmeticException: / by zero\n"
                        + "\tat Demo.<clinit>(Program.java:2)\n",
                run.err());
        assertEquals(1, run.all(Event.Failed.class).size());
    }

    @Test
    void anExceptionOfAConstructorIsToldToo() throws Exception {
        ObservedRun run = engine.run(
                "class Demo {", //
                "    Demo() { throw new IllegalStateException(\"not today\"); }",
                "    void main() {}",
                "}");

        assertEquals(1, run.run().exitCode());
        assertTrue(run.err().contains("java.lang.IllegalStateException: not today"), run::err);
        assertFalse(run.err().contains("dev.procession"), run::err);
        assertFalse(run.err().contains("reflect"), run::err);
    }

    @Test
    void aThreadThatIsNoDaemonIsWaitedFor() throws Exception {
        ObservedRun run = engine.run(
                "void main() {",
                "    new Thread(() -> {",
                "        try { Thread.sleep(100); } catch (InterruptedException e) { return; }",
                "        System.out.println(\"last\");",
                "    }).start();",
                "    System.out.println(\"first\");",
                "}");

        assertEquals("first\nlast\n", run.out());
        assertEquals(0, run.run().exitCode());
    }

    @Test
    void inputIsReadLineByLineUntilItEnds() throws Exception {
        ObservedRun run = engine.start(
                "void main() {",
                "    Scanner in = new Scanner(System.in);",
                "    while (in.hasNextLine()) System.out.println(\"<\" + in.nextLine() + \">\");",
                "}");
        run.await(Event.Waiting.class, waiting -> waiting.what() == Event.Waits.STDIN);
        run.run().type("one");
        run.awaitPrinted("<one>");
        run.run().type("zwei 三");
        run.awaitPrinted("<zwei 三>");
        run.run().endInput();
        run.awaitOver();

        assertEquals("<one>\n<zwei 三>\n", run.out());
        assertEquals(0, run.run().exitCode());
    }
}
