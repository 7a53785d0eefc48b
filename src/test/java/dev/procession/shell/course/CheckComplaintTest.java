package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Block;
import dev.procession.lesson.Problem;
import dev.procession.lesson.Program;
import dev.procession.text.Language;
import dev.procession.timeline.check.CheckWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that mistakes in checks are reported in the words of checks, and all at once. */
class CheckComplaintTest {

    private static final Path FILE = Path.of("lesson.md");

    private record Mistake(String code, String report) {
        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Mistake> mistakes() {
        String exitCode = "exitCode, as in exitCode(\"Process-1\") == 0?";
        String use = "\"exitCode\" is used like this: exitCode(\"Process-1\") == 0";
        return Stream.of(
                new Mistake("exitcode(\"a\") == 0", "1: \"exitcode\" is no word of checks; did you mean " + exitCode),
                new Mistake("exit_code(\"a\") == 0", "1: \"exit_code\" is no word of checks; did you mean " + exitCode),
                new Mistake(
                        "main().print(\"a\")",
                        "7: \"print\" is no word of checks; did you mean printed, as in"
                                + " process(\"Process-1\").printed(\"hello\")?"),
                new Mistake("exitCode == 0", "1: " + use),
                new Mistake("exitCode() == 0", "1: " + use),
                new Mistake("main().exitCode() == 0", "7: " + use),
                new Mistake("main().printed(3)", "7: \"printed\" is used like this: printed(\"hello\")"),
                new Mistake("ended(\"a\")", "1: \"ended\" is used like this: process(\"Process-1\").ended()"),
                new Mistake(
                        "printed(\"a\").before()",
                        "13: \"before\" is used like this: printed(\"a\").before(printed(\"b\"))"),
                new Mistake(
                        "main().waitedFor(JION)",
                        "18: \"JION\" is no word of checks; did you mean JOIN, as in main().waitedFor(JOIN)?"),
                new Mistake("zork(3)", "1: \"zork\" is no word of checks; the words are in lessons/README.md"),
                new Mistake(
                        "System.exit(0)",
                        "1: a check only asks: it may use its own words, operators and literals, but not System.exit;"
                                + " the words are in lessons/README.md"),
                new Mistake(
                        "exitCode(\"a\") = 0",
                        "1: a check only asks, and one = would set a value; write == to compare"),
                new Mistake("exitCode('abc') == 0", "10: a text stands in double quotes; write \"hello\", not 'hello'"),
                new Mistake(
                        "main().ended() and main().started()",
                        "15: and, or and not are words of Python; write &&, || and !"),
                new Mistake("main（）.ended()", "5: the sign （ belongs to Chinese text; write ("),
                new Mistake("process(“a”).ended()", "9: the sign “ belongs to Chinese text; write \""),
                new Mistake(
                        "main().ended() || main().started()",
                        "16: an event or an interval is no value for ||; write each on a line of its own, or ask how"
                                + " often it happened, such as main().ended().times(1)"),
                new Mistake(
                        "exitCode(\"a\") == \"0\"",
                        "15: == does not fit between these two; compare numbers with numbers, texts with texts, and"
                                + " processes with processes"));
    }

    private static CompiledChecks compile(String code) {
        Block.Check check = new Block.Check(new Program("join", "p", "P", Map.of()), code, FILE, 1);
        return CompiledChecks.compile(List.of(check), Language.EN);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsReportedInTheWordsOfChecks(Mistake it) {
        assertEquals(
                List.of("lesson.md:1:" + it.report()),
                compile(it.code()).problems().stream()
                        .map(problem -> problem.report(Language.EN))
                        .toList());
    }

    @Test
    void allMistakesOfACheckAreReportedAtOnceAndNothingElse() {
        CompiledChecks checks = compile("""
                exitcode("a") == 0
                main().ended()
                exitCode('abc') == 0
                System.exit(0)
                children() == 2
                (main().ended()))
                children()
                zork(1)
                """);

        assertEquals(
                List.of(1, 3, 4, 6, 7, 8),
                checks.problems().stream().map(Problem::line).toList(),
                checks.problems()::toString);
    }

    @Test
    void theExampleOfEveryWordIsItselfACheckOrAPartOfOne() {
        for (Map.Entry<Class<?>, Set<String>> entry : CheckWords.ALL.entrySet()) {
            for (String word : entry.getValue()) {
                String example =
                        CheckWords.example(word, entry.getKey().getSimpleName()).orElseThrow();
                boolean whole = compile(example).problems().isEmpty();
                assertTrue(
                        whole
                                || compile(example + " != null").problems().isEmpty()
                                || compile(example + " > 0").problems().isEmpty(),
                        example);
            }
        }
    }
}
