package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.lesson.Block;
import dev.procession.lesson.Program;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantChecksTest {

    private static int found(String code) {
        Block.Check check = new Block.Check(new Program("join", "p", "P", Map.of()), code, Path.of("lesson.md"), 1);
        return ConstantChecks.in(check).size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "(true)",
                "1 == 1",
                "!false",
                "\"main()\" != null",
                "between(1, 2) != null",
                "true || main().ended().times(1)",
                "children() == 1 || true",
                "children() == 1 || (!false)"
            })
    void anExpressionThatIsTheSameInEveryRunIsFound(String code) {
        assertEquals(1, found(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main().ended()",
                "process(\"p\").isDaemon() == true && children() == 1",
                "children() == 1 || false == process(\"p\").isDaemon()",
                "wall(between(1, 2))",
                "main().printed(\"true || false\")",
                "children() == 1 ? true : false"
            })
    void anExpressionThatAsksAboutTheRunIsNot(String code) {
        assertEquals(0, found(code));
    }
}
