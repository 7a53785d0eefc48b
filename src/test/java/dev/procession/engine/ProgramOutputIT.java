package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.trace.Event;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that all output of a process is in the trace exactly once, in the order in which it was written. */
class ProgramOutputIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static final String[] IMPORTS = {
        "import static dev.procession.multiprocessing.Multiprocessing.*;",
        "import dev.procession.multiprocessing.Process;"
    };

    private static ObservedRun run(String... lines) throws Exception {
        return engine.run(String.join("\n", IMPORTS) + "\n" + String.join("\n", lines));
    }

    @Test
    void piecesOfLinesAreThereInTheirOrder() throws Exception {
        ObservedRun run = run(
                "void main() throws Exception {",
                "    System.out.print(\"a\");",
                "    System.out.print('b');",
                "    System.out.printf(\"%d-%s%n\", 1, \"c\");",
                "    System.out.println();",
                "    System.out.append(\"d\").append('e').println(2.5);",
                "    System.out.print(\"without end\");",
                "}");

        assertEquals("ab1-c\n\nde2.5\nwithout end", run.out());
    }

    @Test
    void bytesThatMakeOneCharacterTogetherAreOneCharacter() throws Exception {
        ObservedRun run = run(
                "void main() throws Exception {",
                "    for (byte b : \"你好 é 😀\\n\".getBytes(\"UTF-8\")) System.out.write(b);",
                "    System.out.flush();",
                "}");

        assertEquals("你好 é 😀\n", run.out());
    }

    @Test
    void aVeryLongTextIsWhole() throws Exception {
        ObservedRun run = run("void main() { System.out.println(\"x\" + \"😀\".repeat(50_000)); }");

        assertEquals("x" + "😀".repeat(50_000) + "\n", run.out());
    }

    @Test
    void theTwoStreamsAreToldApart() throws Exception {
        ObservedRun run = run(
                "void main() {",
                "    for (int i = 0; i < 3; i++) { System.out.println(\"out \" + i); System.err.println(\"err \" + i); }",
                "}");

        assertEquals("out 0\nout 1\nout 2\n", run.out());
        assertEquals("err 0\nerr 1\nerr 2\n", run.err());
        assertEquals(
                "out 0\nerr 0\nout 1\nerr 1\nout 2\nerr 2\n",
                run.all(Event.Printed.class).stream().map(Event.Printed::text).collect(Collectors.joining()));
    }

    @Test
    void textThatGoesPastTheStreamsIsCaughtInMainAndInAChild() throws Exception {
        ObservedRun run = run(
                "static void raw(String text) throws IOException {",
                "    new FileOutputStream(FileDescriptor.out).write(text.getBytes(\"UTF-8\"));",
                "    new FileOutputStream(FileDescriptor.err).write(text.getBytes(\"UTF-8\"));",
                "}",
                "void main() throws Exception {",
                "    raw(\"main 一\\n\");",
                "    var p = new Process(() -> raw(\"child 二\\n\"));",
                "    p.start();",
                "    p.join();",
                "}");

        long child = run.started("Process-1").pid();
        assertEquals("main 一\n".repeat(2), run.printed(run.run().mainPid(), Event.Stream.RAW));
        assertEquals("child 二\n".repeat(2), run.printed(child, Event.Stream.RAW));
        assertEquals("", run.out());
        assertEquals("", run.out("Process-1"));
    }

    @Test
    void whatAProgramPrintsThatAChildStartsIsCaughtWithThePidOfTheChild() throws Exception {
        ObservedRun run = run(
                "void main() throws Exception {",
                "    var p = new Process(() -> new ProcessBuilder(\"echo\", \"from a program\").inheritIO().start().waitFor());",
                "    p.start();",
                "    p.join();",
                "}");

        assertEquals("from a program\n", run.printed(run.started("Process-1").pid(), Event.Stream.RAW));
    }

    @Test
    void threeChildrenThatPrintAtOnceLoseNothing() throws Exception {
        ObservedRun run = run(
                "void main() {",
                "    var all = new ArrayList<Process>();",
                "    for (int i = 0; i < 3; i++) {",
                "        all.add(new Process(() -> { for (int n = 0; n < 20_000; n++) println(\"line \" + n); }));",
                "    }",
                "    all.forEach(Process::start);",
                "    all.forEach(Process::join);",
                "}");

        String expected =
                IntStream.range(0, 20_000).mapToObj(n -> "line " + n + "\n").collect(Collectors.joining());
        for (int i = 1; i <= 3; i++) {
            assertEquals(expected, run.out("Process-" + i));
        }
        assertEquals(0, run.run().damaged());
    }

    @Test
    void manyThreadsOfOneProcessPrintWholeLines() throws Exception {
        ObservedRun run = run(
                "void main() throws Exception {",
                "    var threads = new ArrayList<Thread>();",
                "    for (int i = 0; i < 4; i++) {",
                "        threads.add(new Thread(() -> { for (int n = 0; n < 500; n++) println(\"whole line\"); }));",
                "    }",
                "    threads.forEach(Thread::start);",
                "    for (var thread : threads) thread.join();",
                "}");

        assertEquals("whole line\n".repeat(2000), run.out());
    }
}
