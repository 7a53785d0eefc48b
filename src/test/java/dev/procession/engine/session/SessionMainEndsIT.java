package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.engine.OpenEngine;
import dev.procession.engine.Run;
import dev.procession.engine.TypedCode;
import dev.procession.trace.Event;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks how the end of main is reported, and what its successor still has. */
@Tag(OnceOnly.TAG)
class SessionMainEndsIT {

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

    private void declareThings() throws Exception {
        code.type("int n = 7;", "record Point(int x, int y) {}", "int twice(int i) { return 2 * i; }");
        code.type("var points = new ArrayList<>(List.of(new Point(1, 2)));", "var same = points;");
        code.type("import java.time.Duration;");
    }

    private void assertThingsAreThere() throws Exception {
        assertEquals("14", code.value("twice(n)"));
        assertEquals("[Point[x=1, y=2]]", code.value("points"));
        assertEquals("true", code.value("same == points"));
        assertEquals("PT1S", code.value("Duration.ofSeconds(1)"));
    }

    private Reply.MainEnded assertEndsMain(int exitCode, String line) throws Exception {
        declareThings();
        Run old = code.run();
        Reply.MainEnded ended = code.type(Reply.MainEnded.class, line);

        assertEquals(exitCode, ended.exitCode());
        assertFalse(ended.stopped());
        assertEquals(Map.of(), ended.missing());
        assertNotEquals(old.mainPid(), code.run().mainPid());
        assertThingsAreThere();
        return ended;
    }

    @Test
    void anExitIsToldWithItsCode() throws Exception {
        assertEndsMain(3, "System.exit(3);");
    }

    @Test
    void aHaltIsToldWithItsCode() throws Exception {
        assertEndsMain(4, "Runtime.getRuntime().halt(4);");
    }

    @Test
    void anExitWithTheNumberOfASignalIsNoSignal() throws Exception {
        assertEndsMain(137, "System.exit(137);");
    }

    @Test
    void aKillWhileCodeRunsIsToldAsTheSignal() throws Exception {
        declareThings();
        CompletableFuture<List<Reply>> typing = code.begin("{ n = 8; println(\"running\"); sleep(600); }");
        long main = code.watched().awaitPrinted("running");
        engine.engine().signal(code.run(), main, "KILL");

        Reply.MainEnded ended = TypedCode.only(Reply.MainEnded.class, TypedCode.ended(typing));
        assertEquals(-9, ended.exitCode());
        assertFalse(ended.stopped());
        assertThingsAreThere();
    }

    @Test
    void aKillWhileNothingRunsIsToldBeforeTheNextPiece() throws Exception {
        declareThings();
        Run run = code.run();
        engine.engine().signal(run, run.mainPid(), "TERM");
        code.watched().await(Event.Exited.class, exited -> exited.process() == run.mainPid());
        List<Reply> replies = code.type("n");

        assertEquals(new Reply.MainEnded(-15, false, Map.of()), replies.get(0));
        assertEquals("7", ((Reply.Value) replies.get(1)).text());
        assertThingsAreThere();
    }

    @Test
    void aVariableThatCannotBeKeptIsNamedWithTheReason() throws Exception {
        code.type("int n = 7;", "var thread = new Thread(() -> {});");
        Reply.MainEnded ended = code.type(Reply.MainEnded.class, "System.exit(0);");

        assertEquals(java.util.Set.of("thread"), ended.missing().keySet());
        assertTrue(ended.missing().get("thread").contains("Thread"), ended::toString);
        assertEquals("null", code.value("thread"));
        assertEquals("7", code.value("n"));
    }

    @Test
    void theEffectsOfAPieceThatThrewAreKept() throws Exception {
        code.type("int n = 7;");
        code.type("{ n = 8; if (true) throw new IllegalStateException(); }");
        code.type(Reply.MainEnded.class, "System.exit(0);");

        assertEquals("8", code.value("n"));
    }

    @Test
    void aMainThatEndsBeforeItHasDoneAnythingLosesNothing() throws Exception {
        declareThings();
        code.type(Reply.MainEnded.class, "System.exit(1);");
        Reply.MainEnded second = code.type(Reply.MainEnded.class, "System.exit(2);");

        assertEquals(2, second.exitCode());
        assertEquals(Map.of(), second.missing());
        assertThingsAreThere();
    }

    @Test
    void aSessionSurvivesManyMains() throws Exception {
        code.type("int n = 0;", "int twice(int i) { return 2 * i; }");
        for (int i = 1; i <= 3; i++) {
            code.type("int twice(int i) { return 2 * i + " + i + "; }");
            code.type("n++;");
            assertEquals(
                    i,
                    code.type(Reply.MainEnded.class, "System.exit(" + i + ");").exitCode());
        }

        assertEquals("3", code.value("n"));
        assertEquals("5", code.value("twice(1)"));
    }

    @Test
    void anExitWaitsForTheChildrenAndTheirOutputIsThere() throws Exception {
        code.type("var p = new Process(() -> println(\"last words\"));");
        Run run = code.run();
        code.type(Reply.MainEnded.class, "{ p.start(); System.exit(0); }");

        assertTrue(run.awaitOver(60_000));
        Event.Started child = code.watched().started("Process-1");
        assertEquals("last words\n", code.watched().printed(child.pid(), Event.Stream.OUT));
        assertEquals(0, code.watched().exited(child.pid()).status());
    }

    @Test
    void aThreadThatIsLeftRunningDisturbsNobody() throws Exception {
        code.type("int ticks = 0;");
        code.type(
                "new Thread(() -> { while (true) { ticks++; if (ticks == 1000) println(\"left alone\"); } }).start();");
        code.watched().awaitPrinted("left alone");
        long main = code.run().mainPid();

        assertEquals("3", code.value("1 + 2"));
        assertEquals("true", code.value("ticks >= 1000"));
        assertEquals(main, code.run().mainPid());
    }
}
