package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.multiprocessing.contract.OrdinaryProgram.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A main program that ends with items in its queue. */
@EachStartMethod
class UnreadItemsAtTheEndIT {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"queue.put(text(60_000));", "queue.cancelJoinThread(); queue.put(text(70_000));"})
    @Tag("K14")
    void mainEndsIfTheyFitOrIfItDoesNotCare(String what) throws Exception {
        Result result = OrdinaryProgram.run(directory, """
                public class Main {
                    static String text(int length) { return "x".repeat(length); }
                    public static void main(String[] args) {
                        dev.procession.multiprocessing.Queue<String> queue =
                            new dev.procession.multiprocessing.Queue<>();
                        WHAT
                        println("last line");
                    }
                }
                """.replace("WHAT", what));
        assertEquals("last line\n", result.out(), result.err());
        assertEquals(0, result.exitCode());
    }

    /**
     * Sends signals until main is gone. The first one may come before main has begun to end, and then it only makes
     * main end.
     */
    @Test
    @Tag("K14")
    @DisabledOnOs(OS.WINDOWS)
    void aMainThatWaitsForEverAtItsEndIsEndedByASignal() throws Exception {
        Result result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) throws Exception {
                        dev.procession.multiprocessing.Queue<byte[]> queue =
                            new dev.procession.multiprocessing.Queue<>();
                        queue.put(new byte[100_000]);
                        String untilItIsGone = "while kill " + getpid() + "; do sleep 0.05; done 2> /dev/null";
                        println("last line");
                        new ProcessBuilder("sh", "-c", untilItIsGone).start();
                    }
                }
                """);
        assertEquals("last line\n", result.out(), result.err());
        assertEquals(143, result.exitCode());
    }
}
