package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The lines {@code question: answer} that a program and its children printed, in any order. */
final class PrintedAnswers {

    private final OrdinaryProgram.Result result;
    private final Map<String, String> byQuestion = new TreeMap<>();

    private PrintedAnswers(OrdinaryProgram.Result result) {
        this.result = result;
        for (String line : result.lines()) {
            String[] parts = line.split(": ", 2);
            if (parts.length == 2) {
                byQuestion.put(parts[0], parts[1]);
            }
        }
    }

    static PrintedAnswers of(OrdinaryProgram.Result result) {
        return new PrintedAnswers(result);
    }

    /** The answers of a program that ended with status 0 and without errors. */
    static PrintedAnswers ofProgram(Path dir, String source) throws Exception {
        PrintedAnswers answers = of(OrdinaryProgram.run(dir, source));
        assertEquals("", answers.result.err(), answers.result::toString);
        assertEquals(0, answers.result.exitCode(), answers.result::toString);
        return answers;
    }

    /** The answer to a question; fails if it was not printed. */
    String to(String question) {
        String answer = byQuestion.get(question);
        if (answer == null) {
            throw new AssertionError("nobody printed \"" + question + ": …\": " + result);
        }
        return answer;
    }

    void assertAnswer(String expected, String question) {
        assertEquals(expected, to(question), () -> question + ", of " + result);
    }
}
