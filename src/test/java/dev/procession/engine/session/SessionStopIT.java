package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.OpenEngine;
import dev.procession.engine.Run;
import dev.procession.engine.TypedCode;
import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that code can be stopped from outside, as by Ctrl-C. */
class SessionStopIT {

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

    private List<Reply> stopOnceItPrints(String sign, String... lines) throws Exception {
        CompletableFuture<List<Reply>> typing = code.begin(lines);
        code.watched().awaitPrinted(sign);
        code.session().stop();
        return TypedCode.ended(typing);
    }

    @Test
    void aSleepThatIsStoppedEndsTheCodeAndNotMain() throws Exception {
        code.type("int n = 1;");
        long main = code.run().mainPid();
        List<Reply> replies =
                stopOnceItPrints("sleeping", "{ n = 2; println(\"sleeping\"); Thread.sleep(600_000); }", "n = 3;");

        assertEquals(List.of(new Reply.Stopped()), replies);
        assertEquals("2", code.value("n"), "its effects so far remain, and no others come");
        assertEquals(main, code.run().mainPid());
    }

    @Test
    void noneOfTheFollowingPiecesBegins() throws Exception {
        code.type("int n = 1;");
        long main = code.run().mainPid();
        List<Reply> replies = stopOnceItPrints(
                "piece", "println(\"piece\");", "n = 2;".repeat(20), "Thread.sleep(600_000);", "n = 3;");

        assertEquals(new Reply.Stopped(), replies.get(replies.size() - 1));
        assertNotEquals("3", code.value("n"));
        assertEquals(main, code.run().mainPid());
    }

    @Test
    void aStopThatComesBetweenTwoPiecesIsSaid() throws Exception {
        List<Reply> replies = new ArrayList<>();
        boolean ended = code.session().eval("int n = 1;\nn = 2;", reply -> {
            replies.add(reply);
            if (replies.size() == 1) {
                assertDoesNotThrow(code.session()::stop);
            }
        });

        assertFalse(ended);
        assertEquals(List.of(new Reply.Stopped()), replies.subList(1, replies.size()));
        assertEquals("1", code.value("n"));
    }

    @Test
    void aJoinThatIsStoppedLeavesTheChildAlone() throws Exception {
        code.type("var p = new Process(() -> { println(\"child\"); sleep(600); });");
        code.type("p.start();");
        code.watched().awaitPrinted("child");
        CompletableFuture<List<Reply>> typing = code.begin("p.join();");
        code.watched().await(Event.Waiting.class, waiting -> waiting.what() == Event.Waits.JOIN);
        code.session().stop();

        assertEquals(List.of(new Reply.Stopped()), TypedCode.ended(typing));
        assertEquals("true", code.value("p.isAlive()"));
    }

    @Test
    void aLoopThatDoesNotListenCostsMainButNotTheVariables() throws Exception {
        code.type("int n = 1; var names = new ArrayList<>(List.of(\"a\"));");
        Run old = code.run();
        List<Reply> replies = stopOnceItPrints("looping", "{ n = 2; println(\"looping\"); while (true) {} }");

        Reply.MainEnded ended = TypedCode.only(Reply.MainEnded.class, replies);
        assertTrue(ended.stopped());
        assertTrue(ended.missing().isEmpty(), ended::toString);
        assertNotEquals(old.mainPid(), code.run().mainPid());
        assertEquals("1", code.value("n"), "as before the code that was stopped");
        assertEquals("[a]", code.value("names"));
    }

    private List<Reply> stopOnceItReads(String... lines) throws Exception {
        CompletableFuture<List<Reply>> typing = code.begin(lines);
        code.watched().await(Event.Waiting.class, waiting -> waiting.what() == Event.Waits.STDIN);
        code.session().stop();
        return TypedCode.ended(typing);
    }

    @Test
    void aReadOfInputThatIsStoppedEndsTheCodeAndNotMain() throws Exception {
        code.type("int n = 1;");
        long main = code.run().mainPid();
        List<Reply> replies = stopOnceItReads(
                "{ n = 2; try { n = System.in.read(); } catch (Exception e) { n = 3; } n = 4; }", "n = 5;");

        assertEquals(List.of(new Reply.Stopped()), replies);
        assertEquals("2", code.value("n"), "it goes on nowhere, not even where an exception is caught");
        assertEquals(main, code.run().mainPid());
    }

    @Test
    void aScannerIsGoodForTheNextLineAfterItsReadWasStopped() throws Exception {
        code.type("var in = new Scanner(System.in); String last = \"\";");
        List<Reply> replies = stopOnceItReads("while (in.hasNextLine()) last = in.nextLine();", "last = \"wrong\";");
        assertEquals(List.of(new Reply.Stopped()), replies);

        CompletableFuture<List<Reply>> typing = code.begin("String line = in.nextLine() + in.nextLine();");
        code.watched().await(Event.Waiting.class, waiting -> isReadNumber(2, waiting));
        code.run().type("one");
        code.watched().await(Event.Waiting.class, waiting -> isReadNumber(3, waiting));
        code.run().type("two");
        TypedCode.ended(typing);
        assertEquals("\"onetwo\"", code.value("line"));
        assertEquals("\"\"", code.value("last"));
    }

    /** Whether this is the n-th wait for input. */
    private boolean isReadNumber(int n, Event.Waiting wait) {
        List<Event.Waiting> reads = code.watched().all(Event.Waiting.class).stream()
                .filter(waiting -> waiting.what() == Event.Waits.STDIN)
                .toList();
        return reads.size() >= n && reads.get(n - 1).equals(wait);
    }

    @Test
    void anEndOfInputIsForOneRead() throws Exception {
        code.type("var reader = new BufferedReader(new InputStreamReader(System.in));");
        CompletableFuture<List<Reply>> typing =
                code.begin("String none = reader.readLine();", "String some = reader.readLine();");
        code.watched().await(Event.Waiting.class, waiting -> isReadNumber(1, waiting));
        code.run().endRead();
        code.watched().await(Event.Waiting.class, waiting -> isReadNumber(2, waiting));
        code.run().type("line");
        TypedCode.ended(typing);

        assertEquals("null", code.value("none"));
        assertEquals("\"line\"", code.value("some"));
    }

    @Test
    void aStopWhenNothingRunsDoesNothing() throws Exception {
        code.type("int n = 1;");
        long main = code.run().mainPid();
        code.session().stop();

        assertEquals("1", code.value("n"));
        assertEquals(main, code.run().mainPid());
    }

    @Test
    void anInterruptionThatTheCodeCatchesIsNotForTheNextPiece() throws Exception {
        List<Reply> replies = stopOnceItPrints(
                "ready",
                "{",
                "    try { println(\"ready\"); Thread.sleep(600_000); } catch (InterruptedException e) {}",
                "    Thread.currentThread().interrupt();",
                "}");

        assertTrue(replies.stream().noneMatch(Reply.MainEnded.class::isInstance), replies::toString);
        assertEquals("false", code.value("Thread.interrupted()"));
    }
}
