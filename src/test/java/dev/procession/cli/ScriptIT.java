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

/** Tests procession without a terminal, reading a script from standard input. */
class ScriptIT {

    @TempDir
    private Path directory;

    private Map<String, String> environment;

    @BeforeEach
    void newcomer() {
        environment = Installed.environment(directory);
    }

    @Test
    @Tag(OnceOnly.TAG)
    void aScriptIsAnsweredInPlainLines() throws Exception {
        Result result = Installed.run(environment, """
                int n = 2
                void task() {
                    println("child " + n);
                    n = 99;
                }
                var p = new Process(() -> task())
                p.start(); p.join();
                println("main " + n)
                /timeline
                """);
        assertEquals("", result.err());
        assertEquals(0, result.exitCode());
        assertInOrder(result.out(), "n ==> 2", "method task() declared", "prints: child 2", "main 2", "> child 2");
        assertTrue(result.out().chars().allMatch(c -> c < 0x7f), result.out());
        assertFalse(result.out().contains("\u001b"));
    }

    @Test
    void aCommandWaitsForTheRunBeforeIt() throws Exception {
        Result result = Installed.run(environment, "/run style-one\n/timeline tree\n");
        assertInOrder(result.out(), "process ends", "all have ended", "`- Process-1", "exit 0");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void anErrorFailsAScriptOnlyIfItIsToBeStrict() throws Exception {
        String script = "int x = \"a\";\n/nonsense\n1 + 1\n";
        Result lenient = Installed.run(environment, script);
        assertEquals(0, lenient.exitCode());
        assertInOrder(lenient.out(), "incompatible types", "There is no command /nonsense", "$", "==> 2");
        assertEquals(1, Installed.run(environment, script, "--strict").exitCode());
        assertEquals(0, Installed.run(environment, "1 + 1\n", "--strict").exitCode());
    }

    @Test
    void aScriptThatEndsInTheMiddleIsAnErrorThatIsSaid() throws Exception {
        Result result = Installed.run(environment, "class A {\n", "--strict");
        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("reached end of file while parsing"), result.out());
    }

    @Test
    @Tag(OnceOnly.TAG)
    void theScriptSpeaksTheLanguageOfTheLocale() throws Exception {
        environment.put("LANG", "zh_CN.UTF-8");
        Result result = Installed.run(environment, "/ps\n/lang en\n/ps\n");
        assertInOrder(result.out(), "还没有进程", "From now on in English", "There are no processes yet");
        Result next = Installed.run(environment, "/ps\n");
        assertTrue(next.out().contains("还没有进程"), "a script's choice is not kept: " + next.out());
    }

    @Test
    void childrenOfTheLastLineAreWaitedFor() throws Exception {
        Result result = Installed.run(environment, "new Process(() -> { sleep(0.5); println(\"late\"); }).start()\n");
        assertInOrder(result.out(), "Some children are still alive", "prints: late", "exit 0");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void theLinesAfterAQuestionAreItsAnswer() throws Exception {
        Result result = Installed.run(
                environment,
                "var s = new Scanner(System.in).nextLine()\nhello you\nprintln(s + \"!\")\nSystem.in.read()\n");
        assertInOrder(result.out(), "s ==> \"hello you\"", "hello you!", "==> -1");
        Path file = directory.resolve("Ask.java");
        Files.writeString(
                file,
                "void main() { var in = new Scanner(System.in); while (in.hasNextLine()) System.out.println(\"<\" + in.nextLine() + \">\"); }");
        Result run = Installed.run(environment, "one\ntwo\n", "run", file.toString());
        assertInOrder(run.out(), "waits for input", "prints: <one>", "prints: <two>", "exit 0");
    }

    @Test
    void runTakesAFileAndGivesItsExitCode() throws Exception {
        Path file = directory.resolve("Seven.java");
        Files.writeString(file, "void main() { System.out.println(\"before\"); System.exit(7); }");
        Result result = Installed.run(environment, "", "run", file.toString(), "--timeline", "lanes");
        assertEquals(7, result.exitCode());
        assertInOrder(result.out(), "prints: before", "exit 7", "> before", "= exit 7");
    }

    @Test
    void runGivesOneHundredAndTwentyEightMoreForASignal() throws Exception {
        Path file = directory.resolve("Killed.java");
        Files.writeString(file, """
                import static dev.procession.multiprocessing.Multiprocessing.*;
                void main() throws Exception {
                    new ProcessBuilder("kill", "-9", "" + getpid()).start();
                    sleep(60);
                }
                """);
        Result result = Installed.run(environment, "", "run", file.toString());
        assertEquals(137, result.exitCode());
        assertTrue(result.out().contains("ended by SIGKILL (-9)"), result.out());
    }

    @Test
    void compileErrorsNameFileLineAndColumn() throws Exception {
        Path file = directory.resolve("Wrong.java");
        Files.writeString(file, "import java.util.List;\n\nvoid main() {\n    int x = \"text\";\n}\n");
        Result result = Installed.run(environment, "", "run", file.toString());
        assertEquals(1, result.exitCode());
        assertInOrder(
                result.out(), "    int x = \"text\";", "            ^^^^^^", "Wrong.java:4:13: incompatible types");
    }

    @Test
    @Tag(OnceOnly.TAG)
    void whatCannotBeRunIsSaidInASentence() throws Exception {
        Path empty = directory.resolve("Empty.java");
        Files.writeString(empty, "class Empty {}");
        assertSays("has no main", Installed.run(environment, "", "run", empty.toString()));
        assertSays("There is no file", Installed.run(environment, "", "run", "/nowhere/No.java"));
        Path folder = Files.createDirectory(directory.resolve("Folder.java"));
        assertSays("is not a file", Installed.run(environment, "", "run", folder.toString()));
        assertSays("Did you mean: join/with-join", Installed.run(environment, "", "run", "with-jion"));
        Path binary = directory.resolve("Binary.java");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertSays("is not text in UTF-8", Installed.run(environment, "", "run", binary.toString()));
    }

    private static void assertSays(String sentence, Result result) {
        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains(sentence), result.out());
        assertEquals("", result.err());
    }

    @Test
    @Tag(OnceOnly.TAG)
    void lessonsAreListedWithTheirPrograms() throws Exception {
        Result result = Installed.run(environment, "", "lessons");
        assertEquals(0, result.exitCode());
        assertInOrder(result.out(), "two-styles", "join/with-join", "daemons/daemon-ends");
        Result chinese = Installed.run(environment, "", "--lang", "zh", "lessons");
        assertTrue(chinese.out().contains("守护进程"), chinese.out());
    }

    @Test
    @Tag(OnceOnly.TAG)
    void problemsOfLessonsAreListedByFileLineAndColumn() throws Exception {
        Path lesson = Files.createDirectories(directory.resolve("course/only"));
        Files.writeString(
                directory.resolve("course/course.md"),
                "---\nformat: 1\ntitle: T\nlanguage: English\n---\n\n1. [Only](only/lesson.md)\n");
        Files.writeString(
                lesson.resolve("lesson.md"), "---\nformat: 1\ntitle: Only\n---\n\n# Only\n\n## No id\n\ntext\n");
        Result result = Installed.run(
                environment,
                "",
                "lessons",
                "--lessons",
                directory.resolve("course").toString());
        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("lesson.md:8:"), result.out());
    }

    @Test
    @Tag(OnceOnly.TAG)
    void helpAndVersionAreThereInBothLanguages() throws Exception {
        assertTrue(Installed.run(environment, "", "--version").out().startsWith("procession "));
        assertTrue(Installed.run(environment, "", "--help").out().contains("Commands:"));
        environment.put("LANG", "zh_CN.UTF-8");
        assertTrue(Installed.run(environment, "", "--help").out().contains("命令："));
    }

    @Test
    void wrongArgumentsAreSaidInASentence() throws Exception {
        Result unknown = Installed.run(environment, "", "--nonsense");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().startsWith("procession: There is no argument --nonsense"), unknown.err());
        assertTrue(Installed.run(environment, "", "--lang", "fr").err().contains("--lang en|zh"));
        assertTrue(Installed.run(environment, "", "run").err().contains("FILE|LESSON/DEMO"));
    }

    @Test
    void nothingIsLeftInTheTemporaryDirectory() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        environment.put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        Installed.run(environment, "/run style-two\nnew Process(() -> println(1)).start()\n");
        try (var left = Files.list(temporary)) {
            assertEquals(
                    0,
                    left.filter(f -> !f.getFileName().toString().startsWith("hsperf"))
                            .count());
        }
    }

    private static void assertInOrder(String text, String... parts) {
        int at = 0;
        for (String part : parts) {
            int found = text.indexOf(part, at);
            assertTrue(found >= 0, "\"" + part + "\" is not in its place in:\n" + text);
            at = found + part.length();
        }
    }
}
