package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {

    private static final String QUESTION = "Do you trust this course, and let its programs run? y/N> ";

    @TempDir
    private Path state;

    private Path course;
    private final RecordedConsole console = new RecordedConsole();

    @BeforeEach
    void aCourse() {
        course = state.resolve("课程 one = two");
    }

    private Trust trust() {
        return Trust.ofCourse(course, state, false);
    }

    private boolean admits(Trust trust) {
        return trust.admits(console, Language.EN);
    }

    @Test
    void nobodyIsAskedAboutOurCourse() {
        assertTrue(admits(Trust.ofBundledCourse()));
        assertEquals(List.of(), console.lines);
    }

    @Test
    void whatAProgramMayDoIsSaidBeforeItIsAsked() {
        assertFalse(admits(trust()));
        assertTrue(console.text().startsWith("This course did not come with procession: " + course), console::text);
        assertTrue(console.text().contains("change and delete your files"), console::text);
        assertEquals(QUESTION, console.lines.get(console.lines.size() - 2));
        assertEquals("Then nothing is run.", console.lines.get(console.lines.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", " yes ", "是", "好"})
    void aYesIsKeptForTheFolder(String yes) {
        console.answers.add(yes);
        assertTrue(admits(trust()));
        console.lines.clear();

        assertTrue(admits(trust()));
        assertEquals(List.of(), console.lines);
        assertFalse(admits(Trust.ofCourse(course.resolveSibling("another"), state, false)));
    }

    private void write(String file, String text) throws Exception {
        Files.createDirectories(course.resolve(file).getParent());
        Files.writeString(course.resolve(file), text);
    }

    @Test
    void programsThatHaveChangedAreNamedAndAskedAbout() throws Exception {
        write("a/Hello.java", "void main() {}");
        write("a/zh/Hello.java", "void main() {}");
        write("a/lesson.md", "text");
        console.answers.add("y");
        assertTrue(admits(trust()));

        write("a/lesson.md", "another text");
        assertTrue(admits(trust()), "texts may change");
        write("a/zh/Hello.java", "void main() { }");
        write("b/New.py", "");
        console.lines.clear();
        assertFalse(admits(trust()));
        assertTrue(
                console.text()
                        .startsWith("Programs of this course have changed since you trusted it: "
                                + Path.of("a/zh/Hello.java") + ", " + Path.of("b/New.py") + "\n"),
                console::text);
        assertEquals(QUESTION, console.lines.get(console.lines.size() - 2));

        console.answers.add("y");
        assertTrue(admits(trust()));
        Files.delete(course.resolve("b/New.py"));
        console.lines.clear();
        assertTrue(admits(trust()));
        assertEquals(List.of(), console.lines);
    }

    @Test
    void whereNobodyCanBeAskedChangedProgramsAreNamedAndNotRun() throws Exception {
        write("a/Hello.java", "void main() {}");
        trust().remember();
        for (int i = 0; i < 7; i++) {
            write("a/New" + i + ".java", "");
        }
        console.interactive = false;

        assertFalse(admits(trust()));
        assertTrue(console.text().contains("New4.java and 2 more"), console::text);
        assertTrue(console.text().contains("The option --trust lets them run this time"), console::text);
    }

    @Test
    void theAuthorOfACourseIsNotAskedAboutChanges() throws Exception {
        write("a/Hello.java", "void main() {}");
        trust().remember();
        write("a/Hello.java", "void main() { }");
        console.answers.add("a");
        assertTrue(admits(trust()));
        write("a/Hello.java", "void main() {  }");
        console.lines.clear();

        assertTrue(admits(trust()));
        assertEquals(List.of(), console.lines);
    }

    @Test
    void anAnswerFromBeforeProgramsWereComparedIsAskedForAgain() throws Exception {
        trust().remember();
        Path file = state.resolve("trusted-courses.properties");
        Files.writeString(file, Files.readString(file).replace(" programs", ""));

        assertFalse(admits(trust()));
        assertTrue(console.text().startsWith("This course did not come with procession"), console::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no", "yesterday", "/run", "\u001b[A"})
    void everythingElseIsANo(String answer) {
        console.answers.add(answer);
        assertFalse(admits(trust()));
        console.lines.clear();

        assertFalse(admits(trust()), "and it is asked again");
        assertTrue(console.lines.contains(QUESTION), console::text);
    }

    @Test
    void whereNobodyCanBeAskedTheOptionIsNamed() {
        console.interactive = false;
        console.answers.add("y");
        Trust trust = trust();

        assertFalse(admits(trust));
        assertTrue(console.text().contains("The option --trust lets them run this time"), console::text);
        assertEquals(List.of("y"), console.answers);
        int said = console.lines.size();
        assertFalse(admits(trust));
        assertTrue(console.lines.size() < 2 * said, "what it may do is said once");
    }

    @Test
    void theOptionIsForThisTime() {
        assertTrue(admits(Trust.ofCourse(course, state, true)));
        assertFalse(admits(trust()));
    }

    @Test
    void whoWroteACourseIsNotAsked() {
        trust().rememberAuthor();

        assertTrue(admits(trust()));
    }

    @Test
    void aDamagedListIsSetAsideAndTrustsNobody() throws Exception {
        trust().remember();
        Path file = state.resolve("trusted-courses.properties");
        Files.writeString(file, Files.readString(file).replace("format=1", "format=\\u00zz"));

        assertFalse(admits(trust()));
        assertTrue(
                console.text().replace('\n', ' ').contains("set aside under the name trusted-courses.damaged"),
                console::text);
        assertTrue(Files.exists(state.resolve("trusted-courses.damaged")));
    }

    @Test
    void aListThatCannotBeWrittenIsNoReasonToAskTwiceInOneShell() throws Exception {
        Path file = Files.writeString(state.resolve("file"), "");
        Trust trust = Trust.ofCourse(course, file, false);
        console.answers.add("y");

        assertTrue(admits(trust));
        assertTrue(admits(trust));
    }
}
