package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the commands for typed code in scripts; the JDK's jshell has the same commands. */
@Tag(OnceOnly.TAG)
class TypedCodeIT {

    @TempDir
    private Path directory;

    private Map<String, String> environment;

    @BeforeEach
    void newcomer() {
        environment = Installed.environment(directory);
    }

    private String run(String script, String... arguments) throws Exception {
        Result result = Installed.run(environment, script, arguments);
        assertEquals("", result.err());
        return result.out();
    }

    private static void assertInOrder(String text, String... parts) {
        int at = 0;
        for (String part : parts) {
            int found = text.indexOf(part, at);
            assertTrue(found >= 0, part + " is not where it should be in:\n" + text);
            at = found + part.length();
        }
    }

    @Test
    void whatIsDeclaredIsListed() throws Exception {
        String out = run("""
                int n = 40 + 2
                int twice(int x) {
                    return 2 * x;
                }
                record Point(int x, int y) {}
                n = 5
                int wrong = "x"
                /list
                /vars
                /methods
                /types
                /imports
                /list all
                /list twice
                """);
        assertInOrder(
                out,
                " 1  int n = 40 + 2;",
                " 2  int twice(int x) {\n        return 2 * x;\n    }",
                " 4  n = 5",
                "  int n = 5",
                "  int twice(int)",
                "  record Point",
                "  import java.util.*",
                " e1  int wrong = \"x\";\n     refused by the compiler",
                " 2  int twice(int x) {");
    }

    @Test
    void whereThereIsNothingThatIsSaid() throws Exception {
        assertInOrder(
                run("/list\n/vars\n/methods\n/types\n/drop\n/drop nix\n/save\n/save x.jsh\n/load\n/load nix.jsh\n"),
                "Nothing has been typed yet.",
                "There are no variables yet.",
                "There are no methods yet.",
                "There are no classes yet.",
                "What do you want to drop?",
                "You have typed nothing that is called nix",
                "Into which file?",
                "There is nothing to save",
                "From which file?",
                "There is no file nix.jsh.");
    }

    @Test
    void whatIsDroppedIsGone() throws Exception {
        assertInOrder(
                run("int n = 1\nint next() { return n + 1; }\nint m = 2\n/drop n 3\n/list\nnext()\n"),
                "int n is dropped",
                "int next() cannot be used any more until variable n is declared again.",
                "int m is dropped",
                "int next() { return n + 1; }",
                "cannot be used yet");
    }

    @Test
    void aRestartBringsAFreshMainWithTheSameDeclarations() throws Exception {
        String out = run("""
                int n = 1
                void work() { println("works with " + n); }
                var p = new Process(() -> work())
                n = 5
                p.start(); p.join()
                println("main is " + getpid())
                /restart
                println("main is " + getpid())
                /vars
                p.start(); p.join()
                /list
                """);
        assertInOrder(
                out,
                "prints: works with 5",
                "Main is new. Declared again: 3.",
                "int n = 1",
                "Process p = <Process name='Process-1'",
                "initial>",
                "prints: works with 1");
        String[] mains = out.lines().filter(line -> line.startsWith("main is ")).toArray(String[]::new);
        assertEquals(2, mains.length, out);
        assertFalse(mains[0].equals(mains[1]), out);
        assertEquals(1, out.split("n = 5", -1).length, "the statement is neither run again nor listed:\n" + out);
    }

    @Test
    void whatIsSavedCanBeLoaded() throws Exception {
        Path file = directory.resolve("我的.jsh");
        assertInOrder(
                run("int n = 1\nint twice(int x) {\n  return 2 * x;\n}\nn + 1\nint n = 7\n/save " + file + "\n"),
                "Written: ",
                "(pieces of code: 3)");
        assertEquals("int twice(int x) {\n  return 2 * x;\n}\nn + 1\nint n = 7;\n", Files.readString(file));

        String out = run("int n = 0\n/load " + file + "\ntwice(n)\n");
        assertInOrder(out, "n ==> 0", "method twice(int) declared", "$3 ==> 1", "n ==> 7", "$5 ==> 14");
    }

    @Test
    void aFileThatExistsIsNotReplaced() throws Exception {
        Path file = Files.writeString(directory.resolve("mine.jsh"), "precious");
        Result result = Installed.run(environment, "int n = 1\n/save " + file + "\n/save " + file + "\n", "--strict");

        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("There is already a file"), result.out());
        assertEquals("precious", Files.readString(file));
        assertInOrder(
                run("int n = 1\n/save " + directory.resolve("no/such/folder") + "\n/save " + directory + "\n"),
                "There is no such folder",
                "There is already a file");
    }

    @Test
    void loadingStopsAtTheFirstPieceThatFails() throws Exception {
        Path file = directory.resolve("bad.jsh");
        Files.writeString(file, "int a = 1\nint b = \"x\"\nint c = 3\n");
        String out = run("/load " + file + "\n/vars\n");

        assertInOrder(out, "a ==> 1", "incompatible types", "int a = 1");
        assertFalse(out.contains("c ==> 3"), out);
    }

    @Test
    void linesOfAFileNeedNoSemicolonsAndMayGoOn() throws Exception {
        Path file = directory.resolve("lines.java");
        Files.writeString(file, """
                // a comment
                import java.time.Duration
                int a = 1\r
                var s = List.of(a, 2)
                    .stream()
                    .map(i -> i * 10)
                    .toList()
                void hello()
                {
                    println("hello " + s);
                }
                if (a > 0)
                    hello()
                """);
        assertInOrder(
                run("/load " + file + "\n"), "a ==> 1", "s ==> [10, 20]", "method hello() declared", "hello [10, 20]");
    }

    @Test
    void theCommandsSpeakChinese() throws Exception {
        assertInOrder(run("int n = 1\n/drop n\n/vars\n/restart\n", "--lang", "zh"), "已丢弃 int n", "还没有变量", "主进程已换成新的");
    }
}
