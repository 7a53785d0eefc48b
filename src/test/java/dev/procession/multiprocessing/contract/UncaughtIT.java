package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exceptions that a child does not catch. */
@EachStartMethod
class UncaughtIT {

    private static final String PROGRAM = """
            class Main {
                static void fails() {
                    throw new IllegalArgumentException("bad 值");
                }

                static void failsWithACause() throws Exception {
                    try {
                        fails();
                    } catch (IllegalArgumentException e) {
                        throw new Exception("wrapped", e);
                    }
                }

                static void misuses() {
                    new Process().join();
                }

                static void readsALine() {
                    new java.util.Scanner(System.in).nextLine();
                }

                static void waitsAsThreadsDo() throws Exception {
                    new Event().wait(1);
                }

                static void renamedFails() {
                    currentProcess().setName("renamed");
                    fails();
                }

                static void hasAChildThatFails() {
                    Process child = new Process(Main::fails);
                    child.start();
                    child.join();
                    println("exit code of the grandchild: " + child.exitCode());
                }

                static void hasAThreadThatFails() throws Exception {
                    Thread thread = new Thread(Main::fails, "side thread");
                    thread.start();
                    thread.join();
                }

                public static void main(String[] args) {
                    for (Target target : List.<Target>of(Main::fails, Main::failsWithACause, Main::renamedFails,
                            Main::hasAChildThatFails, Main::hasAThreadThatFails, Main::misuses,
                            Main::readsALine, Main::waitsAsThreadsDo)) {
                        Process process = new Process(target);
                        process.start();
                        process.join();
                        println(process.name() + ": " + process.exitCode());
                    }
                }
            }
            """;

    private static OrdinaryProgram.Result result;
    private static PrintedAnswers answers;

    @BeforeAll
    static void runTheProgram(@TempDir Path dir) throws Exception {
        result = OrdinaryProgram.run(dir, PROGRAM);
        answers = PrintedAnswers.of(result);
    }

    /** Returns the lines of stderr from a header up to the next one. */
    private static List<String> report(String header) {
        List<String> lines = new ArrayList<>();
        for (String line : result.err().lines().toList()) {
            boolean isHeader = line.startsWith("Process ") || line.startsWith("Exception in thread");
            if (lines.isEmpty() ? line.equals(header) : !isHeader) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                return lines;
            }
        }
        assertFalse(lines.isEmpty(), () -> "no \"" + header + "\" in " + result);
        return lines;
    }

    @Test
    @Tag("D7")
    @Tag("D17")
    void exceptionIsReportedUnderTheNameOfTheProcessFromTheFailingLineDown() {
        List<String> report = report("Process Process-1:");
        assertEquals("java.lang.IllegalArgumentException: bad 值", report.get(1));
        assertTrue(report.get(2).matches("\\s+at Main\\.fails\\(Main\\.java:\\d+\\)"), report.get(2));
        answers.assertAnswer("1", "Process-1");
    }

    @Test
    @Tag("D8")
    void reportsGoToTheErrorStreamAlone() {
        assertFalse(result.out().contains("bad"), result.out());
        assertFalse(result.out().contains("Main.java"), result.out());
    }

    @Test
    @Tag("D18")
    void causeIsReportedUnderTheSameHeader() {
        List<String> report = report("Process Process-2:");
        assertEquals("java.lang.Exception: wrapped", report.get(1));
        assertTrue(report.contains("Caused by: java.lang.IllegalArgumentException: bad 值"), report.toString());
        answers.assertAnswer("1", "Process-2");
    }

    @Test
    @Tag("A5")
    void nameThatTheChildGaveItselfIsTheOneReported() {
        assertEquals(
                "java.lang.IllegalArgumentException: bad 值",
                report("Process renamed:").get(1));
    }

    @Test
    @Tag("D9")
    void exceptionOfAGrandchildDoesNotTouchItsParent() {
        assertEquals(
                "java.lang.IllegalArgumentException: bad 值",
                report("Process Process-4:1:").get(1));
        answers.assertAnswer("1", "exit code of the grandchild");
        answers.assertAnswer("0", "Process-4");
    }

    @Test
    @Tag("D23")
    void exceptionInAThreadOfAChildIsNotTheEndOfTheChild() {
        report("Exception in thread \"side thread\" java.lang.IllegalArgumentException: bad 值");
        answers.assertAnswer("0", "Process-5");
    }

    @Test
    @Tag("D7")
    void ofTheLibraryOnlyTheMethodThatWasCalledIsInTheReport() {
        List<String> report = report("Process Process-6:");
        assertEquals("java.lang.IllegalStateException: can only join a started process", report.get(1));
        assertTrue(report.get(2).contains(".Process.join("), report.get(2));
        assertTrue(report.get(3).matches("\\s+at Main\\.misuses\\(Main\\.java:\\d+\\)"), report.get(3));
    }

    @Test
    void aChildThatReadsALineIsToldWhyThereIsNone() {
        List<String> report = report("Process Process-7:");
        assertEquals("java.util.NoSuchElementException: No line found", report.get(1));
        assertTrue(
                report.contains(
                        "(a child cannot read input, as in Python: read the line in main, and pass it to the child)"),
                report::toString);
    }

    @Test
    void whoeverWaitsAsThreadsDoIsToldHowProcessesWait() {
        assertTrue(report("Process Process-8:")
                .contains("(wait() and notify() are for threads; an event or a condition has await() and signal())"));
    }

    @Test
    @Tag("D13")
    void exitCodeOfMainIsItsOwn() {
        assertEquals(0, result.exitCode());
    }
}
