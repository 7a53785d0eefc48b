package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.engine.OpenEngine;
import dev.procession.engine.TypedCode;
import dev.procession.trace.Event;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks the processes that typed code starts. */
class SessionChildrenIT {

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

    private void runs(String declaration) throws Exception {
        code.type(declaration);
        code.type("p.start();", "p.join();");
        assertEquals("0", code.value("p.exitCode()"));
    }

    private void assertPrintedByChildOfMain(String name, String text) throws Exception {
        Event.Started child = code.watched().awaitStarted(name);
        code.session().run().catchUp(60_000);

        assertEquals(text, code.watched().printed(child.pid(), Event.Stream.OUT));
        assertEquals(code.run().mainPid(), child.ppid());
    }

    @Test
    void theOperatingSystemSeesTheChildBelowMain() throws Exception {
        code.type("var p = new Process(() -> { println(getppid()); sleep(600); });", "p.start();");
        long child = code.watched().awaitPrinted(Long.toString(code.run().mainPid()));

        assertEquals(
                Optional.of(code.run().mainPid()),
                ProcessHandle.of(child).flatMap(ProcessHandle::parent).map(ProcessHandle::pid));
        assertEquals(Long.toString(child), code.value("p.pid()"));
    }

    @Test
    void aLambda() throws Exception {
        runs("var p = new Process(() -> println(\"lambda\"));");
        assertPrintedByChildOfMain("Process-1", "lambda\n");
    }

    @Test
    void aMethodReference() throws Exception {
        code.type("void work() { println(\"method\"); }", "class Work { void run() { work(); } }");
        runs("var p = new Process(new Work()::run);");
        assertPrintedByChildOfMain("Process-1", "method\n");
    }

    @Test
    void aSubclassThatWasTyped() throws Exception {
        code.type(
                "class Greeter extends Process {",
                "    final String whom;",
                "    Greeter(String whom) { this.whom = whom; }",
                "    @Override public void run() { println(\"hello \" + whom); }",
                "}");
        runs("var p = new Greeter(\"child\");");
        assertPrintedByChildOfMain("Greeter-1", "hello child\n");
    }

    @Test
    void anAnonymousSubclass() throws Exception {
        code.type("int n = 5;");
        runs("var p = new Process() { @Override public void run() { println(\"n is \" + n); } };");
        assertPrintedByChildOfMain("Process-1", "n is 5\n");
    }

    @Test
    void aRecordAndVariablesThatAreCaptured() throws Exception {
        code.type("record Point(int x, int y) {}", "int shared = 1;");
        code.type(
                "Process of(Point point, int[] numbers) {",
                "    return new Process(() ->"
                        + " { println(point + \" \" + numbers[1] + \" \" + shared); shared = 99; });",
                "}");
        runs("var p = of(new Point(1, 2), new int[] {3, 4});");
        assertPrintedByChildOfMain("Process-1", "Point[x=1, y=2] 4 1\n");
        assertEquals("1", code.value("shared"), "the child changes its own copy");
    }

    @Test
    void aChildStartsWithTheVariablesAsTheyAreAtItsStart() throws Exception {
        code.type("String word = \"early\";", "var p = new Process(() -> println(word));", "word = \"late\";");
        code.type("p.start(); p.join();");
        assertPrintedByChildOfMain("Process-1", "late\n");
    }

    @Test
    void grandchildren() throws Exception {
        code.type(
                "void child() {",
                "    var q = new Process(() -> println(\"grandchild of \" + getppid()));",
                "    q.start();",
                "    q.join();",
                "}");
        runs("var p = new Process(() -> child());");
        Event.Started child = code.watched().awaitStarted("Process-1");
        Event.Started grandchild = code.watched().awaitStarted("Process-1:1");
        code.watched().awaitPrinted("grandchild of " + child.pid());

        assertEquals(child.pid(), grandchild.ppid());
    }

    @Test
    void aChildThatThrowsTellsWhereInTermsOfWhatWasTyped() throws Exception {
        code.type("void fail() {", "    throw new IllegalStateException(\"on purpose\");", "}");
        code.type("var p = new Process(() -> fail());", "p.start(); p.join();");
        Event.Failed failed = code.watched().await(Event.Failed.class, event -> true);

        assertEquals("java.lang.IllegalStateException", failed.exception());
        assertEquals(
                "java.lang.IllegalStateException: on purpose\n\tat fail(typed code)\n\tat (typed code)\n",
                failed.trace());
        assertEquals("1", code.value("p.exitCode()"));
    }
}
