package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.multiprocessing.contract.OrdinaryProgram.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What children print, and what they can read. */
@EachStartMethod
@Tag(OnceOnly.TAG)
class ProgramOutputIT {

    @TempDir
    Path directory;

    private Result run(String body, String input) throws Exception {
        return OrdinaryProgram.run(
                directory,
                "public class Main { public static void main(String[] args) throws Exception {" + body + "} }",
                input);
    }

    private Result run(String body) throws Exception {
        Result result = run(body, "");
        assertEquals(0, result.exitCode(), result.err());
        return result;
    }

    @Test
    @Tag("I1")
    void whatAChildPrintedComesBeforeWhatMainPrintsAfterTheJoin() throws Exception {
        Result result = run("""
                for (int i = 0; i < 3; i++) {
                    int n = i;
                    Process p = new Process(() -> { for (int j = 0; j < 200; j++) { println(n + ": " + j); } });
                    p.start();
                    p.join();
                    println("joined " + i);
                }
                """);
        List<String> lines = result.lines();
        assertEquals(3 * 201, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String expected = i % 201 == 200 ? "joined " + i / 201 : i / 201 + ": " + i % 201;
            assertEquals(expected, lines.get(i));
        }
    }

    @Test
    @Tag("I3")
    @Tag("I4")
    @Tag("I7")
    void whatAChildPrintedIsThereEvenIfItHaltsUnlikeInPython() throws Exception {
        Result result = run("""
                Process p = new Process(() -> {
                    println("a line");
                    System.out.print("half a line");
                    Runtime.getRuntime().halt(2);
                });
                p.start();
                p.join();
                println("|" + p.exitCode());
                """);
        assertEquals("a line\nhalf a line|2\n", result.out());
    }

    @Test
    @Tag("I4")
    @DisabledOnOs(OS.WINDOWS)
    void whatAChildPrintedBeforeATerminationIsThere(@TempDir Path other) throws Exception {
        Path printed = other.resolve("printed");
        Result result = run("""
                var printed = java.nio.file.Path.of("%s");
                Process p = new Process(() -> {
                    println("a line");
                    java.nio.file.Files.createFile(printed);
                    try { sleep(600); } finally { println("never"); }
                });
                p.start();
                while (!java.nio.file.Files.exists(printed)) { sleep(0.01); }
                p.terminate();
                p.join();
                println(p.exitCode());
                """.formatted(printed));
        assertEquals("a line\n-15\n", result.out());
    }

    @Test
    @Tag("I5")
    void aChildFindsItsInputEmptyAndLeavesMainsAlone() throws Exception {
        Result result = run("""
                Process p = new Process(() -> {
                    println(System.in.read());
                    println(new Scanner(System.in).hasNext());
                });
                p.start();
                p.join();
                println(new Scanner(System.in).nextLine());
                """, "main's line\n");
        assertEquals("-1\nfalse\nmain's line\n", result.out());
        assertEquals("", result.err());
    }

    @Test
    @Tag("I8")
    void whatEndsWithoutANewlineStaysWithoutOne() throws Exception {
        Result result = run("""
                for (int i = 0; i < 2; i++) {
                    Process p = new Process(() -> print("partial"));
                    p.start();
                    p.join();
                }
                println("|after");
                """);
        assertEquals("partialpartial|after\n", result.out());
    }

    @Test
    @Tag("I9")
    void chineseTextArrivesFromChildrenAndGrandchildren() throws Exception {
        Result result = run("""
                String 值 = "值 \\uD83D\\uDE00";
                Process p = Process.target(a -> {
                    println(a.get("名") + 值);
                    System.err.println("错" + 值);
                    Process q = new Process(() -> println("孙" + 值));
                    q.start();
                    q.join();
                }).kwargs(Map.of("名", "子")).build();
                p.start();
                p.join();
                """);
        assertEquals("子值 \uD83D\uDE00\n孙值 \uD83D\uDE00\n", result.out());
        assertEquals("错值 \uD83D\uDE00\n", result.err());
    }

    @Test
    @Tag("I2")
    void childrenThatPrintAtTheSameTimeDoNotMixTheirLines() throws Exception {
        Result result = run("""
                var all = new ArrayList<Process>();
                for (int i = 0; i < 3; i++) {
                    String line = "abc".substring(i, i + 1).repeat(60);
                    Process p = new Process(() -> { for (int j = 0; j < 500; j++) { println(line); } });
                    p.start();
                    all.add(p);
                }
                for (Process p : all) { p.join(); }
                """);
        assertEquals(1500, result.lines().size());
        assertTrue(result.lines().stream().allMatch(line -> line.matches("a{60}|b{60}|c{60}")));
    }
}
