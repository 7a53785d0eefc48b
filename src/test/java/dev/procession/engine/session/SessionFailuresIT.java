package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.OpenEngine;
import dev.procession.engine.TypedCode;
import dev.procession.engine.compile.CompileError;
import dev.procession.trace.Event;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks the replies to code that does not compile and to code that throws, in terms of what was typed. */
class SessionFailuresIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private TypedCode code;

    @BeforeEach
    void openSession() {
        code = engine.session();
    }

    @AfterEach
    void closeSession() throws Exception {
        code.close();
    }

    @Test
    void aCompileErrorSaysWhereItIs() throws Exception {
        Reply.Rejected rejected = code.type(Reply.Rejected.class, "int wrong(int i) {", "    return \"text\";", "}");

        CompileError error = rejected.errors().get(0);
        assertEquals(2, error.line());
        assertEquals(12, error.column());
        assertEquals("\"text\"".length(), error.length());
        assertEquals("    return \"text\";", error.sourceLine());
        assertTrue(error.message().startsWith("incompatible types"), error::message);
    }

    @Test
    void whatIsTooDeepForTheCompilerIsSaidAndHarmsNothing() throws Exception {
        code.type("int count = 1;");
        String brackets = "boolean deep = " + "(".repeat(12_000) + "true" + ")".repeat(12_000) + ";";
        String operators = "int long_ = " + "1-".repeat(60_000) + "1;";
        String signs = "boolean not = " + "!".repeat(20_000) + "true;";
        for (String each : List.of(brackets, operators, signs)) {
            assertEquals(Completeness.COMPLETE, code.session().completeness(each));
            code.session().suggestions(each, each.length());
            code.session().documentation(each, each.length());
            code.type(Reply.TooDeep.class, each);
        }
        assertEquals("1", code.type(Reply.Value.class, "count").text());
    }

    @Test
    void whereANameIsNotKnownTheNamesThatAreKnownAreTold() throws Exception {
        code.type("int count = 1;", "var p = new Process(() -> {});");
        CompileError name =
                code.type(Reply.Rejected.class, "int n = coutn + 1;").errors().get(0);
        CompileError member =
                code.type(Reply.Rejected.class, "p.strat();").errors().get(0);

        assertTrue(name.symptom().isUnknownName());
        assertEquals("coutn", name.atFault());
        assertTrue(name.symptom().inScope().containsAll(List.of("count", "p", "println(")), name::toString);
        assertTrue(member.symptom().inScope().contains("start()"), member::toString);
        assertFalse(member.symptom().inScope().contains("count"), member::toString);
    }

    @Test
    void aVariableOfAnUnknownTypeIsToldToWaitForIt() throws Exception {
        Reply.Declared declared = code.type(Reply.Declared.class, "Missing m;");

        assertEquals(Reply.Kind.VARIABLE, declared.kind());
        assertEquals(List.of("class Missing"), declared.unresolved());
    }

    @Test
    void twoWordsThatAreNoDeclarationLeaveNoVariableBehind() throws Exception {
        Reply.Rejected rejected = code.type(Reply.Rejected.class, "not True");

        assertEquals("not", rejected.errors().get(0).atFault());

        assertTrue(
                code.session().snippets().stream().noneMatch(each -> each.name().equals("True")));
    }

    @Test
    void aMethodThatNoLongerCompilesIsShownWithItsError() throws Exception {
        code.type("int f() { return g(1); }", "String g(int n) { return \"text\"; }");
        Reply.Broken broken = code.type(Reply.Broken.class, "f()");

        assertEquals("f", broken.name());
        assertTrue(broken.errors().get(0).message().contains("String cannot be converted to int"), broken::toString);
    }

    @Test
    void messagesAndValuesNameTypedClassesAsTheyWereTyped() throws Exception {
        code.type("class Box {}", "class Bad extends RuntimeException { Bad(Object o) { super(\"no \" + o); } }");
        code.type("String nothing = null;");

        assertTrue(code.value("new Box()").matches("Box@[0-9a-f]+"));
        assertTrue(code.value("List.of(new Box())").matches("\\[Box@[0-9a-f]+\\]"));
        assertTrue(code.type(Reply.Threw.class, "throw new Bad(new Box());")
                .message()
                .startsWith("no Box@"));
        assertTrue(code.type(Reply.Threw.class, "nothing.length()").message().contains("\"nothing\" is null"));
        assertTrue(code.value("System.out").startsWith("java.io.PrintStream@"));
        code.type("println(new Box());");
        code.watched().awaitPrinted("Box@");
        assertTrue(code.watched().all(Event.Printed.class).stream()
                .noneMatch(each -> each.text().contains("REPL")));
    }

    @Test
    void aCompileErrorNamesNoClassThatWasNeverTyped() throws Exception {
        Reply.Rejected rejected = code.type(Reply.Rejected.class, "missing()");

        assertFalse(rejected.toString().contains("REPL"), rejected::toString);
        assertFalse(rejected.toString().contains("JShell"), rejected::toString);
    }

    @Test
    void aCompileErrorIsInTheLanguageOfTheReader() throws Exception {
        try (TypedCode chinese = engine.session(Locale.SIMPLIFIED_CHINESE)) {
            CompileError error = chinese.type(Reply.Rejected.class, "int n = \"x\";")
                    .errors()
                    .get(0);

            assertTrue(error.message().codePoints().anyMatch(Character::isIdeographic), error::message);
        }
    }

    @Test
    void anExceptionComesWithTheLinesThatWereTypedAndNoOthers() throws Exception {
        code.type("int divide(int a, int b) {", "    return a / b;", "}");
        Reply.Threw threw = code.type(Reply.Threw.class, "int q =", "    divide(1, 0);");

        assertEquals("java.lang.ArithmeticException", threw.type());
        assertEquals("/ by zero", threw.message());
        assertEquals(2, threw.frames().size(), threw::toString);
        assertTrue(threw.frames().get(0).matches("divide \\(#\\d+:2\\)"), threw::toString);
        assertTrue(threw.frames().get(1).matches("\\(#\\d+:2\\)"), threw::toString);
    }

    @Test
    void theCausesOfAnExceptionAreToldToo() throws Exception {
        Reply.Threw threw =
                code.type(Reply.Threw.class, "throw new IllegalStateException(\"outer\", new IOException(\"inner\"));");

        assertEquals("outer", threw.message());
        assertNotNull(threw.cause());
        assertEquals("java.io.IOException", threw.cause().type());
        assertEquals("inner", threw.cause().message());
        assertNull(threw.cause().cause());
    }

    @Test
    void anExceptionOfAClassThatWasTypedHasTheNameThatWasTyped() throws Exception {
        code.type("class Broken extends RuntimeException {}");

        assertEquals(
                "Broken", code.type(Reply.Threw.class, "throw new Broken();").type());
    }

    @Test
    void aValueThatCannotShowItselfFailsAsItsOwnCodeDoes() throws Exception {
        code.type("class Shy { public String toString() { throw new IllegalStateException(\"no\"); } }");
        Reply.Threw threw = code.type(Reply.Threw.class, "new Shy()");

        assertEquals("java.lang.IllegalStateException", threw.type());
        assertEquals("3", code.value("1 + 2"));
    }

    @Test
    void anExceptionThatCannotTellItsMessageIsToldAnyway() throws Exception {
        code.type(
                "class Mute extends RuntimeException {",
                "    public String getMessage() { throw new IllegalStateException(); }",
                "}");

        assertEquals("Mute", code.type(Reply.Threw.class, "throw new Mute();").type());
        assertEquals("3", code.value("1 + 2"));
    }

    @Test
    void aStackOverflowIsAnExceptionAndMainLivesOn() throws Exception {
        code.type("int deep(int n) { return deep(n + 1) + 1; }", "int kept = 7;");
        long main = code.run().mainPid();
        Reply.Threw threw = code.type(Reply.Threw.class, "deep(0)");

        assertEquals("java.lang.StackOverflowError", threw.type());
        assertEquals("7", code.value("kept"));
        assertEquals(main, code.run().mainPid());
    }

    @Test
    void anOutOfMemoryErrorIsAnExceptionAndMainLivesOn() throws Exception {
        code.type("int kept = 7;");
        long main = code.run().mainPid();
        Reply.Threw threw = code.type(Reply.Threw.class, "var much = new long[Integer.MAX_VALUE][];");

        assertEquals("java.lang.OutOfMemoryError", threw.type());
        assertEquals("7", code.value("kept"));
        assertEquals(main, code.run().mainPid());
    }

    @Test
    void aLargeValueIsShownInPart() throws Exception {
        assertTrue(code.value("new int[5_000_000]").length() < 1_000);
        assertTrue(code.value("\"x\".repeat(5_000_000)").length() < 10_000);
    }
}
