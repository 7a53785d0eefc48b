package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.engine.Engine;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.lesson.Course;
import dev.procession.lesson.Problem;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Language;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the checker proves of each challenge that it can be solved, and names the shortest answer. */
@Tag(OnceOnly.TAG)
class ChallengeCheckIT {

    private static final String IMPORTS = "import dev.procession.multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.Process;\n"
            + "import static dev.procession.multiprocessing.Multiprocessing.*;\n";

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String lesson(Language language, String challenges) {
        String heading = language == Language.EN ? "## What you have learnt" : "## 这一课学到了";
        return "---\nformat: 1\ntitle: Orders\nminutes: 6\n---\n\n# Orders\n\nOrders.\n\n" + challenges + heading
                + "\n\n- orders\n- orders\n- orders\n";
    }

    private static String challenge(Language language, String program, String check) {
        String heading = language == Language.EN ? "### Challenge" : "### 挑战";
        String fence = check.isEmpty() ? "" : "```java check\n" + check + "\n```\n\n";
        return "## " + program + " {#" + program.toLowerCase() + "}\n\n" + heading + "\n\nFind it.\n\n[P](" + program
                + ".java)\n\n" + fence;
    }

    private void course(Map<String, String> programs, Map<String, String> english, Map<String, String> chinese)
            throws IOException {
        write("course.md", "---\nformat: 1\ntitle: C\nlanguage: English\n---\n\n1. [Orders](orders/lesson.md)\n");
        write("course.zh.md", "---\nformat: 1\ntitle: C\nlanguage: 中文\n---\n\n1. [Orders](orders/lesson.zh.md)\n");
        for (Map.Entry<String, String> program : programs.entrySet()) {
            write("orders/" + program.getKey() + ".java", IMPORTS + program.getValue());
        }
        write("orders/lesson.md", lesson(Language.EN, all(Language.EN, english)));
        write("orders/lesson.zh.md", lesson(Language.ZH, all(Language.ZH, chinese)));
    }

    private static String all(Language language, Map<String, String> checks) {
        return checks.entrySet().stream()
                .map(each -> challenge(language, each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    @Test
    void aChallengeIsProvedAndItsShortestAnswerIsNamedOrItIsSaidWhatIsWrong() throws Exception {
        String two = "void main() { new Process(() -> println(\"a\")).start(); println(\"b\"); }\n";
        Map<String, String> programs = new TreeMap<>(Map.of(
                "Fine", two,
                "Never", two,
                "Always", two,
                "Unasked", two,
                "Other", two,
                "Odd", "void main() { new Thread(() -> println(\"t\")).start(); println(\"m\"); }\n"));
        String first = "printed(\"b\").earlierThan(printed(\"a\"))";
        Map<String, String> english = new TreeMap<>(Map.of(
                "Fine", first,
                "Never", "stuck()",
                "Always", "printed(\"a\")",
                "Unasked", "",
                "Other", first,
                "Odd", "printed(\"m\")"));
        Map<String, String> chinese = new TreeMap<>(english);
        chinese.put("Other", "printed(\"a\").earlierThan(printed(\"b\"))");
        course(programs, english, chinese);

        Course course = CourseLoader.load(folder);
        assertEquals(Set.of(), Set.copyOf(course.problems()));
        Map<String, String> answers = new ConcurrentHashMap<>();
        Set<String> found = new TreeSet<>();
        try (Engine engine = Engine.open(Installed.jvm())) {
            ProgramCompiler compiler = new ProgramCompiler(Installed.jvm().library());
            CourseCheck check = new CourseCheck(course, folder, codePoint -> 1, compiler, Language.EN);
            Set<Problem> problems = new HashSet<>(check.read(course.lessons()));
            problems.addAll(check.run(
                    course.lessons(),
                    engine,
                    RunConditions.ORDINARY,
                    1,
                    2,
                    (number, all, result) -> answers.put(result.title(), result.answer())));
            problems.forEach(problem -> found.add(problem.file().getFileName() + " " + problem.kind()));
        }

        assertEquals("0.1", answers.get("orders/Fine.java"));
        assertEquals(
                Set.of(
                        "Never.java CHALLENGE_UNSOLVABLE",
                        "Always.java CHALLENGE_WITHOUT_CHOICE",
                        "Unasked.java CHALLENGE_WITHOUT_CHECK",
                        "Other.java CHALLENGE_DIFFERS",
                        "Odd.java CHALLENGE_UNKNOWN"),
                found);
    }
}
