package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a course that is not the delivered one: creating it, checking it, using it, and the question of trust. */
@Tag(OnceOnly.TAG)
class OwnCourseIT {

    private static final String QUESTION = "let its programs run? y/N> ";
    private static final String ASKED = "This course did not come with procession";

    @TempDir
    private Path directory;

    private Map<String, String> author;
    private Map<String, String> reader;
    private Path course;

    @BeforeEach
    void theAuthorBeginsACourse() throws Exception {
        author = Installed.environment(directory.resolve("author"));
        reader = Installed.environment(directory.resolve("reader"));
        course = directory.toRealPath().resolve("一门 course");
        Result begun = run(author, "new", "two-locks");
        assertEquals(0, begun.exitCode(), begun::toString);
    }

    private Result run(Map<String, String> whose, String... arguments) throws Exception {
        return script(whose, "", arguments);
    }

    private Result script(Map<String, String> whose, String input, String... arguments) throws Exception {
        List<String> all = Stream.concat(Stream.of("--lessons", course.toString()), Stream.of(arguments))
                .toList();
        return Installed.run(whose, input, all.toArray(String[]::new));
    }

    private static void assertHas(String text, Result result) {
        assertTrue(result.out().contains(text), () -> text + " is not in " + result);
    }

    @Test
    void itsAuthorChecksItWithoutBeingAsked() throws Exception {
        Result result = run(author, "check");

        assertEquals(0, result.exitCode(), result::toString);
        assertFalse(result.out().contains(ASKED), result::out);
        assertHas("two-locks/zh/GreetingSolution.java", result);
        assertHas("Everything is as it should be. Lessons: 1", result);
    }

    @Test
    void aScriptReadsItAndRunsNothingOfIt() throws Exception {
        Result result = script(reader, "/open two-locks\n/run hello\n/run hello\n/run hello --python\n", "--strict");

        assertHas("Parent and child both print a line.", result);
        assertHas("The option --trust lets them run", result);
        assertFalse(result.out().contains("prints:"), result::out);
        assertEquals(1, result.exitCode());
    }

    @Test
    void theCommandLineRunsNothingOfItEither() throws Exception {
        Result check = run(reader, "check");
        assertEquals(2, check.exitCode(), check::toString);
        assertHas("The option --trust lets them run", check);
        Result once = run(reader, "run", "two-locks/hello");
        assertEquals(1, once.exitCode(), once::toString);
        assertFalse(once.out().contains("hello from main"), once::out);
    }

    @Test
    void theOptionLetsItRunThisTime() throws Exception {
        assertHas("prints: hello from main", run(reader, "--trust", "run", "two-locks/hello"));
        assertHas(ASKED, run(reader, "run", "two-locks/hello"));
    }

    @Test
    void aPersonIsAskedOnceAndThenTakesItByAnyWayThatLeadsThere() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), course);
        try (PseudoTerminal terminal = shell(course)) {
            terminal.enter("/run two-locks/hello");
            terminal.expect(QUESTION);
            terminal.enter("n");
            terminal.expect("Then nothing is run.");
            terminal.enter("/run two-locks/hello");
            terminal.expect(QUESTION);
            terminal.enter("y");
            terminal.expect("hello from main");
            terminal.expect("all have ended");
            terminal.expect("procession> "); // wait for the end, because closing the terminal kills the shell
        }
        try (PseudoTerminal terminal = shell(link)) {
            terminal.enter("/open two-locks");
            terminal.expect("always the child's");
            terminal.enter(""); // show the rest, which did not fit on the screen
            terminal.expect("You have run this program");
            terminal.enter("/run hello");
            terminal.expect("all have ended");
            assertFalse(terminal.screen().contains(ASKED), terminal.screen());
        }
        assertHas("prints: hello from main", run(reader, "run", "two-locks/hello"));
    }

    private PseudoTerminal shell(Path folder) throws Exception {
        PseudoTerminal terminal =
                PseudoTerminal.open(reader, Installed.launcher().toString(), "--lessons", folder.toString());
        terminal.expect("procession> ");
        return terminal;
    }

    @Test
    void ourCourseByItsPathIsOurs() throws Exception {
        String ours = Installed.home().resolve("bin/../lessons").toString();

        Result result = Installed.run(reader, "", "--lessons", ours, "run", "two-styles/style-one");

        assertEquals(0, result.exitCode(), result::toString);
        assertFalse(result.out().contains(ASKED), result::out);
    }

    @Test
    void aLessonThatIsAddedToSomebodyElsesCourseMakesItNotOnesOwn() throws Exception {
        assertEquals(0, run(reader, "new", "another").exitCode());

        assertHas(ASKED, run(reader, "run", "another/hello"));
    }

    @Test
    void whatCannotBeBegunIsSaidInASentence() throws Exception {
        Result twice = run(author, "new", "two-locks");
        assertEquals(1, twice.exitCode());
        assertHas("exists already; choose another name.", twice);
        Result name = run(author, "new", "2-locks");
        assertEquals(2, name.exitCode());
        assertHas("A lesson's name consists of small letters", name);
        Path file = Files.writeString(directory.resolve("file"), "");
        Result inAFile = Installed.run(author, "", "--lessons", file.toString(), "new", "x");
        assertEquals(1, inAFile.exitCode());
        assertHas("is a file and no folder.", inAFile);
    }

    @Test
    void whatCannotBeCheckedIsSaidInASentence() throws Exception {
        assertEquals(2, run(author, "check", "three-locks").exitCode());
        assertHas("There is no lesson three-locks in this course.", run(author, "check", "three-locks"));
        assertEquals(2, run(author, "check", "--repeat", "0").exitCode());
        Result nowhere = Installed.run(author, "", "--lessons", "/nowhere/at/all", "check");
        assertEquals(1, nowhere.exitCode());
        assertTrue(nowhere.out().startsWith("/nowhere/at/all:1:1: there is no such folder"), nowhere::out);
        assertEquals(
                1, nowhere.out().lines().filter(line -> line.contains(":1:1:")).count());
    }

    @Test
    void mistakesAreToldByFileLineAndColumnBeforeAnythingRuns() throws Exception {
        damage("lesson.md", "minutes: 5", "minutes: five");
        damage("zh/Hello.java", "p.start();", "p.start(1);");
        Result result = run(author, "check", "--speed", "10");

        assertEquals(1, result.exitCode(), result::toString);
        String lesson = course.resolve("two-locks/lesson.md").toString();
        String hello = course.resolve("two-locks/zh/Hello.java").toString();
        assertHas(lesson + ":4:10: \"five\" is not a number of minutes", result);
        assertHas(hello + ":7:6: this does not compile:", result);
        assertTrue(result.out().indexOf(lesson) < result.out().indexOf("1/6 "), result::out);
    }

    private void damage(String file, String part, String replacement) throws IOException {
        Path path = course.resolve("two-locks").resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(part), text);
        Files.writeString(path, text.replace(part, replacement));
    }
}
