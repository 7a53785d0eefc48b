package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests queues and pipes in typed code, and how the timeline shows them. */
@Tag(OnceOnly.TAG)
class QueuesInASessionIT {

    @TempDir
    private Path directory;

    private String answersTo(String script) throws Exception {
        Result result = Installed.run(Installed.environment(directory), script, "--strict");
        assertEquals(0, result.exitCode(), result.out() + result.err());
        return result.out();
    }

    @Test
    void anObjectOfAClassThatWasTypedAfterTheStartOfItsReceiverArrives() throws Exception {
        String out = answersTo("""
                Queue<Object> questions = new Queue<>()
                Queue<String> answers = new Queue<>()
                var p = new Process(() -> answers.put("it is a " + questions.get()))
                p.start()
                class Word { String of(String s) { return s.toUpperCase(); } }
                class Late { Word w = new Word(); public String toString() { return w.of("box"); } }
                questions.put(new Late())
                println(answers.get())
                p.join()
                """);
        assertTrue(out.contains("prints: it is a BOX"), out);
    }

    @Test
    @Tag("P10")
    void aPoolDoesWhatWasTypedAfterItWasMade() throws Exception {
        String out = answersTo("""
                var pool = new Pool(1)
                println("made " + pool.map(x -> x, List.of(1)))
                int twice(int x) { return 2 * x; }
                println("twice " + pool.map(x -> twice(x), List.of(1, 2)))
                pool.terminate()
                """);
        assertTrue(out.contains("made [1]"), out);
        assertTrue(out.contains("twice [2, 4]"), out);
    }

    @Test
    void theTimelineCallsAPipeByItsVariable() throws Exception {
        String out = answersTo("""
                var talk = Pipe.open()
                var p = new Process(() -> talk.right().send(talk.right().<Integer>recv() + 1))
                p.start()
                talk.left().send(41)
                println(talk.left().<Integer>recv())
                p.join()
                """);
        for (String told : new String[] {"sends 41 to talk", "receives 41 from talk", "prints: 42"}) {
            assertTrue(out.contains(told), out);
        }
    }
}
