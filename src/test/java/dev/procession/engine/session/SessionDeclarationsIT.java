package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.OpenEngine;
import dev.procession.engine.TypedCode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that later code can use earlier declarations, and what a new declaration of a name changes. */
class SessionDeclarationsIT {

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
    void aVariableKeepsItsValueFromSnippetToSnippet() throws Exception {
        code.type("int n = 40");
        code.type("n += 2;");

        assertEquals("42", code.value("n"));
    }

    @Test
    void methodsClassesRecordsAndImportsStay() throws Exception {
        code.type("int twice(int i) { return 2 * i; }");
        code.type("record Point(int x, int y) {}");
        code.type("class Counter { int n; int up() { return ++n; } }");
        code.type("import java.time.Duration;");
        code.type("var counter = new Counter()");
        code.type("counter.up();");

        assertEquals("6", code.value("Duration.ofSeconds(twice(new Point(1, 2).y()) + counter.up()).toSeconds()"));
    }

    @Test
    void whatJshellImportsIsImported() throws Exception {
        assertEquals("\"localhost\"", code.value("URI.create(\"http://localhost/\").getHost()"));
        assertEquals("true", code.value("Pattern.matches(\"a+\", \"aa\")"));
        assertEquals("8192", code.value("Preferences.MAX_VALUE_LENGTH"));
    }

    @Test
    void severalPiecesInOneTextAreEvaluatedInTheirOrder() throws Exception {
        List<Reply> replies = code.type("int a = 1; int b = a + 1;", "b * 10");

        assertEquals(
                List.of("1", "2", "20"),
                replies.stream().map(reply -> ((Reply.Value) reply).text()).toList());
    }

    @Test
    void whatStandsBehindAPieceThatFailsIsNotEvaluated() throws Exception {
        List<Reply> replies = code.type("int a = 1; int b = a / 0; a = 2;");

        assertEquals(2, replies.size(), replies::toString);
        assertEquals("1", code.value("a"));
    }

    @Test
    void aVariableDeclaredAnewLeavesTheOthersAsTheyAre() throws Exception {
        code.type("int a = 1; int b = 2;");
        code.type("String a = \"one\"");

        assertEquals("\"one\"", code.value("a"));
        assertEquals("2", code.value("b"));
    }

    @Test
    void aVariableDeclaredAnewBeginsEmpty() throws Exception {
        code.type("int a = 1;");
        code.type("int a;");

        assertEquals("0", code.value("a"));
    }

    @Test
    void aMethodTypedAnewIsUsedByWhatWasDeclaredBefore() throws Exception {
        code.type("int f() { return 1; }");
        code.type("java.util.function.IntSupplier later = () -> f();");
        code.type("int counted = f();");
        Reply.Declared again = code.type(Reply.Declared.class, "int f() { return 2; }");

        assertTrue(again.again());
        assertEquals("2", code.value("later.getAsInt()"));
        assertEquals("1", code.value("counted"));
    }

    @Test
    void aMethodTypedAnewDoesNotCostTheProcessThatUsesIt() throws Exception {
        code.type("String words() { return \"old\"; }");
        code.type("void work() { println(words()); }");
        code.type("var p = new Process(() -> work());");
        code.type("String words() { return \"new\"; }");
        code.type("p.start(); p.join();");

        code.watched().awaitPrinted("new");
        assertEquals("0", code.value("p.exitCode()"));
    }

    @Test
    void anObjectLivesOnWhenAMethodOfItsClassIsTypedAnew() throws Exception {
        code.type("class Greeter { int calls; String greet() { calls++; return \"hi \" + calls; } }");
        code.type("var greeter = new Greeter(); greeter.greet();");
        code.type("class Greeter { int calls; String greet() { calls++; return \"hello \" + calls; } }");

        assertEquals("\"hello 2\"", code.value("greeter.greet()"));
    }

    @Test
    void aClassOrRecordOfANewShapeCostsItsOwnVariablesOnly() throws Exception {
        code.type(
                "class Box { int a; }",
                "record Point(int x) {}",
                "int other = 5; var list = new ArrayList<Integer>();");
        code.type("var box = new Box(); Box empty = null; Point point = new Point(1); list.add(7);");
        List<Reply> box = code.type("class Box { int a; int b; }");
        List<Reply> point = code.type("record Point(int x, int y) {}");

        assertEquals(List.of(new Reply.ValueLost("box")), lost(box));
        assertEquals(List.of(new Reply.ValueLost("point")), lost(point));
        assertEquals("5", code.value("other"));
        assertEquals("[7]", code.value("list"));
        assertEquals("3", code.value("new Point(1, 2).x() + new Point(1, 2).y()"));
    }

    @Test
    void aVariableThatIsEmptiedByANewClassIsTold() throws Exception {
        code.type("class Box { int a; }", "Box box = new Box();");
        List<Reply> replies = code.type("class Box { int a; int b; }");

        assertEquals(List.of(new Reply.ValueLost("box")), lost(replies));
        assertEquals("null", code.value("box"));
    }

    @Test
    void aVariableDeclaredAnewHasNotLostItsValue() throws Exception {
        code.type("int n = 1;", "int used() { return n; }", "String text = \"a\";", "var v = List.of(1);");

        assertEquals(List.of(new Reply.Value("n", "int", "2", false)), code.type("int n = 2;"));
        assertEquals(List.of(new Reply.Value("text", "String", "\"b\"", false)), code.type("String text = \"b\";"));
        assertEquals(List.of(new Reply.Value("n", "String", "\"three\"", false)), code.type("String n = \"three\";"));
        assertEquals(List.of(new Reply.Value("v", "int", "5", false)), code.type("var v = 5;"));
        assertEquals(List.of(new Reply.Value("n", "int", "4", false)), code.type("int n = 4;"));
        assertEquals("4", code.value("used()"));
    }

    private static List<Reply> lost(List<Reply> replies) {
        return replies.stream().filter(Reply.ValueLost.class::isInstance).toList();
    }

    @Test
    void theReplyTellsWhatKindOfTypeWasDeclared() throws Exception {
        List<Reply> replies =
                code.type("class A {}", "interface B {}", "enum C { ONE }", "record D(int n) {}", "@interface E {}");

        assertEquals(
                List.of(
                        Reply.Kind.CLASS,
                        Reply.Kind.INTERFACE,
                        Reply.Kind.ENUM,
                        Reply.Kind.RECORD,
                        Reply.Kind.ANNOTATION),
                replies.stream().map(reply -> ((Reply.Declared) reply).kind()).toList());
    }

    @Test
    void aMethodMayUseWhatIsDeclaredLater() throws Exception {
        Reply.Declared early = code.type(Reply.Declared.class, "int g() { return h() + 1; }");
        Reply.Unresolved tooEarly = code.type(Reply.Unresolved.class, "g()");
        code.type("int h() { return 1; }");

        assertEquals(List.of("method h()"), early.unresolved());
        assertEquals(List.of("method h()"), tooEarly.missing());
        assertEquals("2", code.value("g()"));
    }

    @Test
    void anImportThatTakesANameOfTheLibraryAwayIsTold() throws Exception {
        List<Reply> replies = code.type("import java.lang.Process;");

        assertEquals(new Reply.Shadowed("Process", true), replies.get(1));
    }

    @Test
    void aClassCannotTakeANameOfTheLibraryAway() throws Exception {
        assertEquals(new Reply.NameTaken("Process"), code.type(Reply.NameTaken.class, "class Process { int n; }"));
        assertEquals(new Reply.NameTaken("Args"), code.type(Reply.NameTaken.class, "record Args(int n) {}"));
        assertEquals("\"Process-1\"", code.value("new Process(() -> {}).name()"));
    }

    @Test
    void theEndOfASessionForgetsAllDeclarations() throws Exception {
        code.type("int n = 1;");
        engine.engine().stop(code.session().end());

        code.type(Reply.Rejected.class, "n");
    }
}
