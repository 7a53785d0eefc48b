package dev.procession.shell.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.Engine;
import dev.procession.engine.Session;
import dev.procession.shell.console.Messages;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands around the sentence about a mistake, in both languages. */
class MistakeHintIT {

    private static Engine engine;
    private static Session session;
    private static Language language = Language.EN;

    @BeforeAll
    static void openSession() throws Exception {
        engine = TypedMistakes.engine();
        session = TypedMistakes.session(engine, () -> language.locale());
        for (String line : List.of("int n = 1;", "int count = 1;", "void work() {}")) {
            assertTrue(session.eval(line, reply -> {}), line);
        }
    }

    @AfterAll
    static void closeSession() throws Exception {
        session.end();
        engine.close();
    }

    private static List<String> answer(String code) {
        return TypedMistakes.answer(session, code, language);
    }

    @ParameterizedTest
    @EnumSource
    void aboveTheCompilersMessageStandsWhatWasMeant(Language reader) {
        language = reader;
        List<String> lines = answer("new Process(work)");
        language = Language.EN;

        assertEquals(MessageBundle.of(Messages.class, reader).get("mistake.method.handed.over", "work"), lines.get(0));
        assertEquals("new Process(work)", lines.get(1));
        assertEquals("            ^^^^", lines.get(2));
    }

    @Test
    void whatTheCompilerRepeatsIsShownOnce() {
        List<String> lines = answer("println(zork + zork + zork)");

        assertEquals(1, lines.stream().filter("cannot find symbol"::equals).count(), lines::toString);
    }

    @Test
    void whatFollowsFromAnExplainedMistakeIsNotShown() {
        List<String> lines = answer("for i in range(3):");

        assertEquals("for i in range(3):", lines.get(1));
        assertEquals(4, lines.size(), lines::toString);
    }

    @Test
    void aMisspeltNameInAMethodIsPointedAtThoughTheMethodIsDeclared() {
        List<String> lines = answer("void later() { pritnln(1); }");

        assertTrue(
                lines.get(0).startsWith("method later() declared; it can be used once method pritnln(int)"),
                lines::toString);
        assertEquals("pritnln is not known. Did you mean println()?", lines.get(1));
    }

    @Test
    void aClassThatWaitsForAnotherIsNoMistake() {
        assertEquals(1, answer("class Cab extends Driver { }").size());
    }

    @Test
    void aWordOfPythonIsNoType() {
        assertTrue(answer("not flag").contains("Instead of and, or, not: && || !"));
        assertTrue(answer("print flag").contains("print needs parentheses: print(x)"));
    }

    @Test
    void whoeverForgetsStartIsToldSo() {
        List<String> lines = answer("new Process(() -> {}).join()");

        assertTrue(lines.contains("start() comes first: p.start(), then p.join()."), lines::toString);
        assertTrue(lines.get(0).contains("can only join a started process"), lines::toString);
    }

    @Test
    void whoeverWaitsAsThreadsDoIsToldHowProcessesWait() {
        List<String> lines = answer("new Event().wait(1)");

        assertTrue(
                lines.contains(MessageBundle.of(Messages.class, Language.EN).get("advice.monitor")), lines::toString);
    }

    @Test
    void aClassThatWaitsForAnotherIsNotCalledUnknown() {
        List<String> lines = answer("class Shelf { Book b; }\nnew Shelf()");

        assertEquals("Shelf cannot be used yet: class Book is not declared.", lines.get(1), lines::toString);
    }

    /** JShell of JDK 17 does not know {@code non-sealed}; later ones do. */
    @Test
    void whatJShellCannotDoIsCalledByItsName() {
        List<String> lines =
                answer("sealed interface Form permits Round { }\nnon-sealed class Round implements Form { }");

        String expected = Runtime.version().feature() == 17
                ? MessageBundle.of(Messages.class, Language.EN).get("mistake.jshell.non.sealed")
                : "class Round declared";
        assertEquals(expected, lines.get(1), lines::toString);
    }

    @Test
    void codeThatIsRightGetsNoAdvice() {
        assertEquals(List.of("n ==> 1"), answer("n"));
    }
}
