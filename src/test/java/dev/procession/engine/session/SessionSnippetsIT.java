package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.OpenEngine;
import dev.procession.engine.Run;
import dev.procession.engine.TypedCode;
import dev.procession.engine.session.TypedSnippet.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks the list of a session's snippets, their values, and dropping them. */
class SessionSnippetsIT {

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

    private List<TypedSnippet> typed() {
        return code.session().snippets().stream().filter(TypedSnippet::isTyped).toList();
    }

    private TypedSnippet snippet(String name) {
        return typed().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Reply> drop(String... ids) {
        List<Reply> replies = new ArrayList<>();
        code.session().drop(List.of(ids), replies::add);
        return replies;
    }

    @Test
    void whatIsTypedIsNumberedFromOneAndWhatIsRefusedApart() throws Exception {
        code.type("int n = 1;", "int wrong = \"x\";");
        code.type("1 + 1");
        code.type("void hello() { println(n); }");

        assertEquals(
                List.of("1", "2", "3"), typed().stream().map(TypedSnippet::id).toList());
        TypedSnippet refused = code.session().allSnippets().stream()
                .filter(each -> each.id().equals("e1"))
                .findFirst()
                .orElseThrow();
        assertFalse(refused.inEffect());
        assertEquals("int wrong = \"x\";", refused.source());
    }

    @Test
    void aNumberIsThatOfStackTracesAndOfMadeUpNames() throws Exception {
        code.type("int divide(int a, int b) { return a / b; }");
        Reply.Threw threw = code.type(Reply.Threw.class, "divide(1, 0)");
        Reply.Value value = code.type(Reply.Value.class, "divide(4, 2)");

        assertEquals("divide (#1:1)", threw.frames().get(0));
        assertEquals("$" + snippet(value.name()).id(), value.name());
    }

    @Test
    void titlesReadLikeDeclarations() throws Exception {
        code.type("var list = new ArrayList<String>();");
        code.type("int twice(int x, String s) { return 2 * x; }");
        code.type("record Point(int x) {}", "enum Colour { RED }", "interface F {}", "class C {}");
        code.type("import java.time.Duration;", "import static java.lang.Math.max;");

        assertEquals(
                List.of(
                        "ArrayList<String> list",
                        "int twice(int,String)",
                        "record Point",
                        "enum Colour",
                        "interface F",
                        "class C",
                        "import java.time.Duration",
                        "import static java.lang.Math.max"),
                typed().stream().map(TypedSnippet::title).toList());
        assertEquals(Kind.IMPORT, snippet("Duration").kind());
        assertTrue(code.session().snippets().stream()
                .anyMatch(each -> !each.isTyped() && each.title().equals("import java.util.*")));
    }

    @Test
    void valuesAreThoseOfThisMoment() throws Exception {
        code.type("int n = 1;", "String s = \"text\";", "Missing later;");
        code.type("n = 5;");
        List<Reply> replies = new ArrayList<>();
        Map<String, String> values = code.session().values(replies::add);

        assertEquals(Map.of(snippet("n").id(), "5", snippet("s").id(), "\"text\""), values);
        assertEquals(List.of("class Missing"), snippet("later").missing());
        assertEquals(List.of(), replies);
    }

    @Test
    void valuesAreThereAfterMainWasKilledAndItsEndIsTold() throws Exception {
        code.type("int n = 1;");
        Run run = code.run();
        engine.engine().signal(run, run.mainPid(), "KILL");
        run.awaitOver(20_000);
        List<Reply> replies = new ArrayList<>();
        Map<String, String> values = code.session().values(replies::add);

        assertEquals(List.of(new Reply.MainEnded(-9, false, Map.of())), replies);
        assertEquals(List.of("1"), List.copyOf(values.values()));
    }

    @Test
    void aValueThatTakesForEverCanBeStopped() throws Exception {
        code.type("class Slow { boolean slow; public String toString() { while (slow) {} return \"slow\"; } }");
        code.type("var slow = new Slow();");
        code.type("slow.slow = true;");
        List<Reply> replies = new ArrayList<>();
        Thread asking = new Thread(() -> code.session().values(replies::add));
        asking.start();
        while (asking.isAlive()) {
            code.session().stop();
            asking.join(100);
        }

        assertTrue(((Reply.MainEnded) replies.get(0)).stopped(), replies::toString);
    }

    @Test
    void whatIsDroppedIsGoneAndWhatUsesItWaits() throws Exception {
        code.type("int n = 1;", "int next() { return n + 1; }");
        List<Reply> replies = drop(snippet("n").id());

        assertEquals(
                List.of(new Reply.Dropped("int n"), new Reply.Unusable("int next()", List.of("variable n"))), replies);
        code.type(Reply.Rejected.class, "n");
        code.type("int n = 5;");
        assertEquals("6", code.value("next()"));
    }

    @Test
    void aStatementIsDroppedFromTheListOnly() throws Exception {
        code.type("int n = 1;", "n++;");
        drop("2");

        assertEquals(List.of("1"), typed().stream().map(TypedSnippet::id).toList());
        assertEquals("2", code.value("n"));
    }

    @Test
    void withAnImportOfTheStudentsOursIsBack() throws Exception {
        code.type("import java.util.Queue;");
        code.type(Reply.Rejected.class, "new Queue<Integer>()");
        drop(snippet("Queue").id());

        code.type(Reply.Value.class, "new Queue<Integer>().empty()");
    }

    @Test
    void declarationsCanBeMadeAgainInTheOrderThatIsGiven() throws Exception {
        code.type("class Box { int a; }", "var box = new Box();", "int twice() { return 2 * n; }", "int n = 4;");
        code.type("class Box { int a; int b; }"); // now after the variable that needs it
        code.type("1 + 1");
        code.type("n = 9;");
        List<String> declarations = code.session().declarations();
        engine.engine().stop(code.session().end());

        assertEquals(4, declarations.size(), declarations::toString);
        for (String each : declarations) {
            code.type(each);
        }
        assertEquals("8", code.value("twice()"));
        assertEquals("0", code.value("box.b"));
    }

    @Test
    void aPackageWithANameOfOursDoesNotMakeItAmbiguous() throws Exception {
        List<Reply> replies = code.type("import java.util.concurrent.locks.*;");

        assertTrue(replies.contains(new Reply.NameKept("Lock", "java.util.concurrent.locks")), replies::toString);
        code.type(Reply.Value.class, "Lock lock = new Lock();");
        code.type(Reply.Value.class, "var other = new ReentrantLock();");
        code.type(Reply.NameTaken.class, "class Lock {}");
    }

    @Test
    void aClassWithANameOfOursTakesItAndThatIsTold() throws Exception {
        List<Reply> replies = code.type("class Event { int n; }");

        assertEquals(new Reply.Shadowed("Event", false), replies.get(1));
        code.type(Reply.Value.class, "new Event().n");
        drop(snippet("Event").id());
        code.type(Reply.Value.class, "new Event().isSet()");
    }

    @Test
    void anImportOfAnyNameOfOursIsTold() throws Exception {
        List<Reply> replies = code.type("import java.util.concurrent.locks.Condition;");

        assertEquals(new Reply.Shadowed("Condition", true), replies.get(1));
    }
}
