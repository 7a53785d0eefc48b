package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.lesson.Block;
import dev.procession.lesson.CheckExpression;
import dev.procession.lesson.Program;
import dev.procession.text.Language;
import dev.procession.timeline.check.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the sentences about an expression that does not hold. */
class CheckFindingTest {

    private static final String HAPPENED = "The exit code of Process-2 is -9.";

    private static String wanted(String goal, String code, String expected, Language language) {
        Block.Check check =
                new Block.Check(new Program("lock", "sing", "Sing", Map.of()), code, Path.of("lesson.md"), 7);
        Verdict verdict = new Verdict(false, expected, List.of(HAPPENED));
        List<String> sentences =
                new CheckFinding(check, new CheckExpression(goal, code, 7), verdict).sentences(language);
        assertEquals(List.of(HAPPENED), sentences.subList(1, sentences.size()));
        return sentences.get(0);
    }

    @Test
    void theAuthorsWordsComeFirst() {
        assertEquals(
                "Required: Both sing.",
                wanted("Both sing.", "exitCode(\"Process-2\") == 0", "A sentence.", Language.EN));
        assertEquals("A sentence.", wanted("", "printed(\"a\")", "A sentence.", Language.EN));
    }

    @Test
    void whatBeginnersMeetIsSaidInWords() {
        String exit = "exitCode(\"Process-2\") ==\n    -15";
        assertEquals("Required: Process-2 ends with exit code -15.", wanted("", exit, "", Language.EN));
        assertEquals("要求：Process-2 结束时的退出码是 -15。", wanted("", exit, "", Language.ZH));
        assertEquals(
                "Required: Process-2 ends with another exit code than 0.",
                wanted("", "exitCode(\"Process-2\") != 0", "", Language.EN));
        assertEquals(
                "Required: Process-1 is the parent of Process-1:1.",
                wanted("", "parentOf(\"Process-1:1\") == process(\"Process-1\")", "", Language.EN));
        assertEquals("Required: 3 child processes in this run.", wanted("", "children() == 3", "", Language.EN));
    }

    @Test
    void codeIsShownToNoStudentButToAuthors() {
        String code = "children() > 1 && exitCode(\"Process-2\") < 9";
        assertEquals("Something that the exercise asks for is not so yet.", wanted("", code, "", Language.EN));
        Block.Check check =
                new Block.Check(new Program("lock", "sing", "Sing", Map.of()), code, Path.of("lesson.md"), 7);
        CheckFinding finding =
                new CheckFinding(check, new CheckExpression("", code, 7), new Verdict(false, "", List.of(HAPPENED)));
        assertEquals(List.of(code, HAPPENED), finding.sentencesForAuthor(Language.EN));
    }
}
