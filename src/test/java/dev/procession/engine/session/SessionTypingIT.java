package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.OpenEngine;
import dev.procession.engine.TypedCode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what the session says about text while it is being typed. */
class SessionTypingIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static TypedCode code;

    @BeforeAll
    static void openSession() throws Exception {
        code = engine.session();
        code.type("int counter = 1;", "class Worker extends Process { void toil() {} }", "var worker = new Worker();");
    }

    @AfterAll
    static void closeSession() throws Exception {
        code.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "// a comment"})
    void nothingIsThereToBeEvaluated(String text) {
        assertEquals(Completeness.EMPTY, code.session().completeness(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2",
                "int n = 1",
                "int n = 1;",
                "void f() { }",
                "int a = 1; int b = 2;",
                "var p = new Process(() -> {\n    println(1);\n});",
                "class A {}\nnew A()",
                "int n = ;",
                ")"
            })
    void itCanBeEvaluatedAsItStandsEvenIfItIsWrong(String text) {
        assertEquals(Completeness.COMPLETE, code.session().completeness(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void f() {",
                "1 +",
                "println(",
                "int a = 1; void f() {",
                "/* a comment",
                "\"\"\"\ntext",
                "if (true)"
            })
    void moreLinesAreNeeded(String text) {
        assertEquals(Completeness.INCOMPLETE, code.session().completeness(text));
    }

    private static List<String> continuations(String text) {
        return code.session().suggestions(text, text.length()).continuations();
    }

    @Test
    void theMethodsThatLocksAndSemaphoresHaveInCommonAreSuggested() throws Exception {
        code.type("var lock = new Lock();", "var again = new RLock();", "var permits = new Semaphore(2);");
        for (String variable : List.of("lock", "again", "permits")) {
            assertTrue(
                    continuations(variable + ".").containsAll(List.of("acquire(", "release()", "hold()")),
                    () -> continuations(variable + ".").toString());
        }
    }

    @Test
    void namesThatWereDeclaredAreSuggested() {
        assertTrue(continuations("coun").contains("counter"));
        assertTrue(continuations("new Wor").stream().anyMatch(each -> each.startsWith("Worker(")));
    }

    @Test
    void methodsOfTheLibraryAndOfWhatWasTypedAreSuggested() {
        List<String> methods = continuations("worker.");

        assertTrue(methods.containsAll(List.of("start()", "terminate()", "toil()")), methods::toString);
        assertTrue(continuations("getp").contains("getpid()"));
    }

    @Test
    void theContinuationBeginsAtTheAnchor() {
        String text = "int m = coun";

        assertEquals(
                "int m = ".length(),
                code.session().suggestions(text, text.length()).anchor());
    }

    private static List<String> signatures(String text) {
        return code.session().documentation(text, text.length()).stream()
                .map(Documentation::signature)
                .toList();
    }

    @Test
    void theWaysToCallAMethodAreDocumented() {
        // Newer JDKs give the names of parameters only where they have the source.
        assertEquals(
                List.of("void Process.join()", "void Process.join(double)"),
                signatures("worker.join(").stream()
                        .map(signature -> signature.replace("double seconds", "double"))
                        .toList());
        assertEquals(List.of("void Worker.toil()"), signatures("worker.toil("));
        assertTrue(
                signatures("new Process(").contains("Process(Target target)"),
                () -> signatures("new Process(").toString());
        assertEquals(List.of(), signatures("nothing.such("));
    }
}
