package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.engine.Engine;
import dev.procession.engine.Jvm;
import dev.procession.lesson.Course;
import dev.procession.lesson.CourseLoader;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.text.Language;
import dev.procession.trace.RunConditions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checker is worth as much as the mistakes that it finds. */
class CourseCheckIT {

    private static final int JOBS = 4;
    private static Engine engine;

    @TempDir
    Path folder;

    @BeforeAll
    static void openEngine() throws IOException {
        Path library = Installed.home().resolve("lib/procession.jar");
        Path shell = Installed.home().resolve("lib/procession-shell.jar");
        String classPath = library + File.pathSeparator + shell;
        engine = Engine.open(
                new Jvm(Path.of(System.getProperty("java.home")), library, shell, classPath, List.of(), List.of()));
    }

    @AfterAll
    static void closeEngine() throws IOException {
        engine.close();
    }

    private static List<Problem> check(Path folder, double speed) throws Exception {
        Course course = CourseLoader.load(folder);
        CourseCheck check = new CourseCheck(course, folder, codePoint -> 1, Language.EN);
        List<Problem> problems = new ArrayList<>(check.read(course.lessons()));
        problems.addAll(check.run(
                course.lessons(),
                engine,
                RunConditions.atSpeed(speed),
                1,
                JOBS,
                (number, all, title, found, time) -> {}));
        return problems;
    }

    private void damage(String file, String part, String replacement) throws IOException {
        Path path = folder.resolve("mine").resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(part), file + " has no " + part);
        Files.writeString(path, text.replace(part, replacement));
    }

    @Test
    void theLessonToBeginWithIsFine() throws Exception {
        new Scaffold(folder, "mine").write();

        assertEquals(List.of(), check(folder, 1));
    }

    @Test
    void everyMistakeIsFoundAtItsPlace() throws Exception {
        new Scaffold(folder, "mine").write();
        damage("Greeting.java", "p.start();", "p.start();\n    p.join();"); // solved before it begins
        damage("zh/GreetingSolution.java", "p.join();", ""); // solves nothing
        damage("Hello.java", "println(\"hello from main\");", "printn(\"hello from main\");");
        damage("Hello.py", "p.start()", "p.strt()");
        Files.writeString(folder.resolve("mine/Forgotten.java"), "void main() {}");
        List<Problem> problems = check(folder, 1);

        assertHas(problems, ProblemKind.EXERCISE_START_PASSES, "mine/Greeting.java", 1);
        assertHas(problems, ProblemKind.PROGRAM_NOT_COMPILED, "mine/Hello.java", 8);
        assertHas(problems, ProblemKind.FILE_UNUSED, "mine/Forgotten.java", 1);
        Problem failed = problems.stream()
                .filter(problem -> problem.kind() == ProblemKind.CHECK_FAILS)
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems));
        assertTrue(failed.file().endsWith("mine/lesson.zh.md"), failed::toString);
        String line = Files.readAllLines(failed.file()).get(failed.line() - 1);
        assertTrue(line.startsWith("process(\"Process-1\")"), line);
    }

    private static void assertHas(List<Problem> problems, ProblemKind kind, String file, int line) {
        assertTrue(
                problems.stream()
                        .anyMatch(problem ->
                                problem.kind() == kind && problem.file().endsWith(file) && problem.line() == line),
                () -> kind + " " + file + ":" + line + " is not among " + problems);
    }
}
