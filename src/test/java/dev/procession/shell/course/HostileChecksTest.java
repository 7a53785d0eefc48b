package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Block;
import dev.procession.lesson.Problem;
import dev.procession.lesson.Program;
import dev.procession.text.Language;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a check can only ask: it is refused if it would do anything else, and given up if it has no end. */
class HostileChecksTest {

    private static final String SAMPLES = "/dev/procession/shell/course/hostile-checks.txt";

    /** A property that some of the samples set if they ever run. */
    private static final String CANARY = "procession.canary";

    private static final Path FILE = Path.of("join", "lesson.md");
    private static final int LEAST_SAMPLES = 200;

    /** The lines of the file of samples without their comments. */
    static List<String> samples() throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileChecksTest.class.getResourceAsStream(SAMPLES))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    static Stream<String> hostile() throws IOException {
        return samples().stream();
    }

    private static CompiledChecks compile(String code) {
        Block.Check check = new Block.Check(new Program("join", "p", "P", Map.of()), code, FILE, 1);
        return CompiledChecks.compile(List.of(check), Language.EN);
    }

    private static Timeline run(String... lines) {
        ScriptedRun run = new ScriptedRun("a test");
        ScriptedRun.Actor main = run.main(10);
        run.at(0, main).begins();
        for (String line : lines) {
            run.at(1, main).prints(line + "\n");
        }
        run.at(2, run.shell()).reaps(main, 0);
        return run.recorded();
    }

    @Test
    void thereAreEnoughSamples() throws IOException {
        assertTrue(samples().size() >= LEAST_SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aCheckThatDoesMoreThanAskIsRefusedWhereItStands(String sample) {
        String code = sample.substring(sample.indexOf('\t') + 1)
                .replace('⏎', '\n')
                .replace('␍', '\r')
                .replace('␚', '\u001a');

        CompiledChecks checks = compile(code);

        assertFalse(checks.problems().isEmpty());
        for (Problem problem : checks.problems()) {
            assertTrue(problem.line() >= 1 && problem.line() <= code.lines().count(), problem::toString);
            assertEquals(1, problem.toString().lines().count(), problem::toString);
        }
        assertEquals(List.of(), checks.ask(run(), Language.EN));
        assertNull(System.getProperty(CANARY));
    }

    /** In a text an escape is a letter of the text, and a regular expression has escapes of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "printed(\"\\u5356\\u51fa\")",
                "printed(matching(\"\\\\u5356\\\\u51fa\"))",
                "printed(matching(\"\\\\u5356\\\\p{L}\"))",
                "printed(\"\\u00e4\").times(0) && printed(\"卖出\").times(1)",
                "printed(\"卖\" + '出')",
                "children() == 0 ? true : false",
                "!(1 > 2) & true | false ^ true",
                "-1 + 2 * 3 / 1 % 5 - +1 <= 0 && 1.5f <= 2d && 'a' < 'b' && 3L != 4",
                "parentOf(\"main\") == null",
                "dev.procession.timeline.check.CheckedRun.atLeast(1) != null",
                "!main().waitedFor(dev.procession.trace.Event.Waits.JOIN).timedOut()",
                "(((printed(\"卖出\"))))",
                "printed(\"\"\"\n卖出\"\"\")",
            })
    void whatOnlyAsksIsAdmitted(String code) {
        CompiledChecks checks = compile(code);

        assertEquals(List.of(), checks.problems());
        assertTrue(checks.ask(run("卖出"), Language.EN).get(0).holds());
    }

    private static List<String> verdict(String code, String... lines) {
        return compile(code).ask(run(lines), Language.EN).get(0).sentences(Language.EN);
    }

    /** Each of these reads few characters or none, and tries more ways than there is time for. */
    @ParameterizedTest
    @CsvSource({
        "(a+)+\\\\1b",
        "(|){60}x",
        "(?:){2147483647}",
        "(?:(?:){2147483647}){2147483647}",
        "(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)"
                + "(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)"
                + "(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)x",
        "'((a{0,9}){9}){9}x'",
        "(x+x+)+y",
        "'(.*){1,32000}[bc]'",
        "((a|b)*)*c",
    })
    void aRegularExpressionWithoutEndIsGivenUp(String regex) {
        String sentence = verdict(
                        "printed(matching(\"" + regex + "\"))", "", "a".repeat(60), "x".repeat(60), "ab".repeat(9000))
                .get(1);

        assertTrue(sentence.contains("regular expression") || sentence.startsWith("No process printed"), sentence);
    }

    @Test
    void aWrongRegularExpressionIsSaidToBeWrong() {
        assertEquals(
                "The regular expression (a is wrong: Unclosed group.",
                verdict("printed(matching(\"(a\"))", "x").get(1));
    }

    @Test
    void anExpressionThatComparesTooMuchIsGivenUp() {
        String[] lines = new String[40_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i < lines.length / 2 ? "early" : "late";
        }

        assertEquals(
                "This check compares too many events. Ask about fewer events, or ask fewer questions.",
                verdict("printed(\"early\").before(printed(\"late\"))", lines).get(1));
    }

    /** The compiler looks at the operands of nested conditions again and again, unless it is careful. */
    @Test
    void nestedConditionsAreCompiledInTime() {
        String code = "true ? ".repeat(400) + "true" + " : false".repeat(400);

        assertEquals(List.of(), compile(code).problems());
    }

    @Test
    void manyExpressionsAreCompiledInTime() {
        assertEquals(List.of(), compile("children() == 0\n".repeat(1000)).problems());
    }
}
