package dev.procession.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.author.Laboratory;
import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.engine.Engine;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lookup;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Language;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Programs that students might hand in, good and bad. */
@Tag(OnceOnly.TAG)
class GradeIT {

    private static final double SPEED = 20;
    private static final Path LESSON = Path.of("lessons/join");
    private static Engine engine;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openEngine() throws IOException {
        engine = Engine.open(Installed.jvm());
        engine.limitProcesses(4);
    }

    @AfterAll
    static void closeEngine() throws IOException {
        engine.close();
    }

    private static Grader grader(Duration limit) throws IOException {
        Course course = CourseLoader.load(Path.of("lessons"));
        StepRef step = ((Lookup.Found<StepRef>) course.findStep("join#main-too-early", null)).value();
        return Grader.of(
                step,
                new ProgramCompiler(Installed.jvm().library()),
                new Laboratory(engine, RunConditions.atSpeed(SPEED), limit),
                limit,
                Language.EN);
    }

    private static List<String> sentences(Grade grade) {
        return grade.parts().stream().flatMap(part -> part.sentences().stream()).toList();
    }

    @Test
    void aBadProgramGetsASentenceAndDoesNotStopTheRest() throws Exception {
        Files.copy(LESSON.resolve("MainTooEarlySolution.java"), folder.resolve("1-good.java"));
        Files.copy(LESSON.resolve("zh/MainTooEarlySolution.java"), folder.resolve("2-good-zh.java"));
        Files.copy(LESSON.resolve("MainTooEarly.java"), folder.resolve("3-start.java"));
        Files.writeString(folder.resolve("4-wrong.java"), "void main() { <html> }");
        Files.writeString(folder.resolve("5-none.java"), "");
        Files.createDirectories(folder.resolve("6/deep"));
        Files.writeString(folder.resolve("6/deep/noMain.java"), "class A {}");
        Files.write(folder.resolve("7-binary.java"), new byte[] {(byte) 0xff, 0, 1});
        Files.createSymbolicLink(folder.resolve("8-link.java"), folder.resolve("1-good.java"));
        Files.writeString(
                folder.resolve("9-many.java"),
                "void main() { for (int i = 0; i < 9; i++) { new Process(() -> sleep(20)).start(); } }");
        Grader grader = grader(Duration.ofSeconds(60));
        List<Grade> grades = new ArrayList<>();
        for (Path file : Submissions.in(folder)) {
            grades.add(grader.grade(file));
        }

        assertEquals(
                List.of(true, true, false, false, false, false, false, false, false),
                grades.stream().map(Grade::passed).toList(),
                () -> grades.toString());
        assertTrue(sentences(grades.get(2)).contains("Required: main waits until the shirts are clean."));
        assertTrue(
                sentences(grades.get(3)).get(0).startsWith("Line 1: "),
                () -> grades.get(3).toString());
        assertTrue(
                sentences(grades.get(7)).get(0).startsWith("It is a link"),
                () -> grades.get(7).toString());
        checkXml(grades);
    }

    private static void checkXml(List<Grade> grades) throws Exception {
        StringWriter out = new StringWriter();
        JUnitXml.write("join/main-too-early", grades, out);
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
        assertEquals(grades.size(), xml.getElementsByTagName("testsuite").getLength());
        long failures = grades.stream()
                .mapToLong(grade -> grade.parts().size() - grade.holding())
                .sum();
        assertEquals(failures, xml.getElementsByTagName("failure").getLength());
        assertEquals(Long.toString(failures), xml.getDocumentElement().getAttribute("failures"));
    }

    @Test
    void aProgramThatDoesNotEndIsStopped() throws Exception {
        Path file = Files.writeString(folder.resolve("endless.java"), "void main() { while (true) { } }");
        Grade grade = grader(Duration.ofSeconds(1)).grade(file);

        assertFalse(grade.passed());
        assertTrue(
                sentences(grade).get(0).startsWith("It was stopped: it did not end within 1 s"),
                () -> grade.toString());
    }
}
