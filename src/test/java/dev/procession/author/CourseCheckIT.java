package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.engine.Engine;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.lesson.CheckerKinds;
import dev.procession.lesson.Course;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Language;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the checker finds every kind of mistake, and at the right position. */
@Tag(OnceOnly.TAG)
class CourseCheckIT {

    private static final int JOBS = 4;
    private static Engine engine;

    @TempDir
    Path folder;

    @BeforeAll
    static void openEngine() throws IOException {
        engine = Engine.open(Installed.jvm());
    }

    @AfterAll
    static void closeEngine() throws IOException {
        engine.close();
    }

    private static List<Problem> check(Path folder, double speed) throws Exception {
        return check(folder, speed, result -> {});
    }

    private static List<Problem> check(Path folder, double speed, Consumer<CourseCheck.Result> each) throws Exception {
        Course course = CourseLoader.load(folder);
        return run(of(course, folder), course, speed, each);
    }

    private static CourseCheck of(Course course, Path folder) throws IOException {
        ProgramCompiler compiler = new ProgramCompiler(Installed.jvm().library());
        return new CourseCheck(course, folder, codePoint -> 1, compiler, Language.EN);
    }

    private static List<Problem> run(CourseCheck check, Course course, double speed, Consumer<CourseCheck.Result> each)
            throws Exception {
        List<Problem> problems = new ArrayList<>(check.read(course.lessons()));
        problems.addAll(check.run(
                course.lessons(),
                engine,
                RunConditions.atSpeed(speed),
                1,
                JOBS,
                (number, all, result) -> each.accept(result)));
        return problems;
    }

    private void damage(String file, String part, String replacement) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(part), file + " has no " + part);
        Files.writeString(path, text.replace(part, replacement));
    }

    @Test
    void theLessonToBeginWithIsFineAndOnlyWhatChangesRunsAgain() throws Exception {
        new Scaffold(folder, "mine").write();
        Course course = CourseLoader.load(folder);
        CourseCheck check = of(course, folder);
        assertEquals(List.of(), run(check, course, 1, result -> {}));

        damage("mine/GreetingSolution.java", "p.join();", "p.join(); // until it has ended");
        damage("mine/lesson.zh.md", "父进程和子进程各输出一行。", "父进程和子进程\n\n各输出一行。");
        Course changed = CourseLoader.load(folder);
        Set<String> again = new TreeSet<>();

        assertEquals(List.of(), run(check.again(changed), changed, 1, result -> again.add(result.title())));
        assertEquals(Set.of("mine/GreetingSolution.java"), again);
    }

    @Test
    void everyMistakeIsFoundAtItsPlace() throws Exception {
        for (String name : List.of("mine", "checks", "waits")) {
            new Scaffold(folder, name).write();
        }
        mistakesInPrograms();
        mistakesInChecks();
        aProgramThatNeverEnds();
        List<Problem> problems = check(folder, 10);

        assertHas(problems, ProblemKind.EXERCISE_START_PASSES, "mine/Greeting.java", 1);
        assertHas(problems, ProblemKind.PROGRAM_NOT_COMPILED, "mine/Hello.java", 8);
        if (engine.hasPython()) {
            assertHas(problems, ProblemKind.TWIN_FAILS, "checks/Hello.py", 1);
        }
        assertHas(problems, ProblemKind.FILE_UNUSED, "mine/Forgotten.java", 1);
        assertHas(problems, ProblemKind.LINE_TOO_WIDE, "mine/GreetingSolution.java", 11);
        assertHas(problems, ProblemKind.CODE_TOO_DEEP, "waits/Greeting.java", 1);
        assertHas(problems, ProblemKind.PROGRAM_ENDLESS, "waits/Hello.java", 1);
        assertHas(problems, ProblemKind.EXERCISE_WITHOUT_CHECK, "waits/zh/Greeting.java", 1);
        assertHasInCheck(problems, ProblemKind.CHECK_FAILS, "mine/lesson.zh.md", "process(\"Process-1\")");
        assertHasInCheck(problems, ProblemKind.ORDERS_FAIL, "mine/lesson.zh.md", "always(printed(\"主进程说你好\")");
        assertEquals(
                1,
                problems.stream()
                        .filter(problem -> problem.kind() == ProblemKind.ORDERS_FAIL)
                        .count(),
                problems::toString);
        assertHasInCheck(problems, ProblemKind.CHECK_ORDERS_MIXED, "checks/lesson.md", "deadlocks()");
        assertHas(problems, ProblemKind.DEMO_THROWS, "checks/zh/Hello.java", 1);
        assertHasInCheck(problems, ProblemKind.CHECK_WORD_NEAR, "checks/lesson.md", "mian()");
        assertHasInCheck(problems, ProblemKind.CHECK_WRONG, "checks/lesson.md", "(main().ended()))");
        assertHasInCheck(problems, ProblemKind.CHECK_CONSTANT, "checks/lesson.md", "true");
        assertHasInCheck(problems, ProblemKind.CHECK_NO_QUESTION, "checks/lesson.md", "children()");
        assertHasInCheck(problems, ProblemKind.CHECK_NO_WORD, "checks/lesson.zh.md", "System.lineSeparator()");
        Set<ProblemKind> expected = EnumSet.copyOf(CheckerKinds.ALL);
        if (!engine.hasPython()) {
            expected.remove(ProblemKind.TWIN_FAILS);
        }
        assertEquals(expected, seen(problems), problems::toString);
    }

    /** The kinds of these problems that only the checker finds. */
    private static Set<ProblemKind> seen(List<Problem> problems) {
        Set<ProblemKind> kinds = EnumSet.noneOf(ProblemKind.class);
        problems.forEach(problem -> kinds.add(problem.kind()));
        kinds.retainAll(CheckerKinds.ALL);
        return kinds;
    }

    private void mistakesInPrograms() throws IOException {
        damage("mine/Greeting.java", "p.start();", "p.start();\n    p.join();"); // solved from the start
        damage("mine/zh/GreetingSolution.java", "p.join();", ""); // solves nothing
        damage("mine/Hello.java", "println(\"hello from main\");", "printn(\"hello from main\");");
        damage("checks/Hello.py", "p.start()", "p.strt()");
        damage(
                "checks/zh/Hello.java",
                "p.start();",
                "p.start();\n    println(1 / (p.name().length() - p.name().length()));");
        damage("mine/GreetingSolution.java", "}\n", "}\n// " + "wide ".repeat(20) + "\n");
        Files.writeString(folder.resolve("mine/Forgotten.java"), "void main() {}");
    }

    private void mistakesInChecks() throws IOException {
        String right = "process(\"Process-1\").printed(\"hello from the child\")"
                + ".before(main().printed(\"hello from main\"))";
        damage("checks/lesson.md", right, """
                mian().printed("hello")
                children()
                (main().ended()))
                true
                deadlocks() == children()
                zork(1)
                exitCode() == 0
                main().ended() || main().started()
                exitCode("Process-1") == "0"
                exitCode("Process-1") = 0
                exitCode('Process-1') == 0
                main（）.ended()
                main().ended() and main().started()""");
        String chinese = "process(\"Process-1\").printed(\"子进程说你好\").before(main().printed(\"主进程说你好\"))";
        damage("checks/lesson.zh.md", chinese, "System.lineSeparator() == null");
        damage("mine/lesson.zh.md", chinese, chinese + """

                sometimes(printed("主进程说你好").earlierThan(printed("子进程说你好")))
                sometimes(printed("子进程说你好").earlierThan(printed("主进程说你好")))
                always(printed("主进程说你好").earlierThan(printed("子进程说你好")))
                deadlocks() == 0 && outcomes() == 2""");
    }

    /** The child takes a lock a second time and waits for ever; main waits for the child. */
    private void aProgramThatNeverEnds() throws IOException {
        Files.writeString(folder.resolve("waits/Hello.java"), """
                import dev.procession.multiprocessing.Lock;
                import dev.procession.multiprocessing.Process;

                void main() {
                    Lock lock = new Lock();
                    Process p = new Process(() -> {
                        lock.acquire();
                        lock.acquire();
                    });
                    p.start();
                    p.join();
                }
                """);
        damage("waits/Greeting.java", "println(\"hello from main\");", deep());
        String check = "```java check\n";
        String text = Files.readString(folder.resolve("waits/lesson.zh.md"));
        int begin = text.indexOf(check);
        int end = text.indexOf("```\n", begin + check.length()) + "```\n".length();
        Files.writeString(folder.resolve("waits/lesson.zh.md"), text.substring(0, begin) + text.substring(end));
    }

    private static String deep() {
        return "boolean b = " + "(".repeat(20_000) + "true" + ")".repeat(20_000) + ";";
    }

    @Test
    void whatOnlyFailsInAHurryIsTriedAgainAsWritten() throws Exception {
        new Scaffold(folder, "mine").write();
        for (String language : List.of("", "zh/")) {
            Files.writeString(folder.resolve("mine/" + language + "Greeting.java"), asleep(""));
            Files.writeString(folder.resolve("mine/" + language + "GreetingSolution.java"), asleep("p.join(8);"));
        }
        for (String text : List.of("lesson.md", "lesson.zh.md")) {
            Path lesson = folder.resolve("mine").resolve(text);
            String check = "```java check\nmain().waitedFor(JOIN).timedOut()\n```";
            Files.writeString(lesson, Files.readString(lesson).replaceAll("(?s)```java check\n.*?```", check));
        }
        Set<String> again = new TreeSet<>();
        List<Problem> problems = check(folder, 100, result -> {
            if (result.again()) {
                again.add(result.title());
            }
        });

        assertEquals(List.of(), problems);
        assertEquals(Set.of("mine/GreetingSolution.java", "mine/zh/GreetingSolution.java"), again);
    }

    /**
     * A program whose main stops waiting long before its child's sleep ends, except if sleeps are a hundred times
     * shorter.
     */
    private static String asleep(String patience) {
        return """
                import dev.procession.multiprocessing.Process;

                import static dev.procession.multiprocessing.Multiprocessing.*;

                void main() {
                    Process p = new Process(() -> sleep(200));
                    p.start();
                    %s
                    p.terminate();
                }
                """.formatted(patience);
    }

    private static void assertHasInCheck(List<Problem> problems, ProblemKind kind, String file, String code)
            throws IOException {
        Problem found = problems.stream()
                .filter(problem -> problem.kind() == kind && problem.file().endsWith(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + file + " is not among " + problems));
        String line = Files.readAllLines(found.file()).get(found.line() - 1);
        assertTrue(line.startsWith(code), line);
    }

    private static void assertHas(List<Problem> problems, ProblemKind kind, String file, int line) {
        assertTrue(
                problems.stream()
                        .anyMatch(problem ->
                                problem.kind() == kind && problem.file().endsWith(file) && problem.line() == line),
                () -> kind + " " + file + ":" + line + " is not among " + problems);
    }
}
