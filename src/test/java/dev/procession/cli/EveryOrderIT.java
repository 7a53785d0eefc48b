package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the orders of real processes are those that a student counts by hand, and that one can be run again. */
@Tag(OnceOnly.TAG)
class EveryOrderIT {

    /** For some twenty JVMs, one after the other, on a busy machine. */
    private static final long DEADLINE_SECONDS = 300;

    @TempDir
    private Path directory;

    @Test
    void twoCountersLoseAnUpdateInFourOfSixOrdersAndInAnOrderThatIsTyped() throws Exception {
        Path program = Files.writeString(directory.resolve("Two.java"), """
                import dev.procession.multiprocessing.*;
                import dev.procession.multiprocessing.Process;
                import static dev.procession.multiprocessing.Multiprocessing.*;
                IntValue n = new IntValue();
                void count() {
                    n.set(n.get() + 1);
                }
                void main() {
                    Process a = new Process(() -> count());
                    Process b = new Process(() -> count());
                    a.start();
                    b.start();
                    a.join();
                    b.join();
                    println("n=" + n.get());
                }
                """);

        Result result = Installed.execute(
                Installed.environment(directory),
                "/run " + program + " --every\n/run " + program + " --order 1.2.2.1\n/why 7\n/run " + program
                        + " --order 1.1.1\n",
                List.of(Installed.launcher().toString()),
                DEADLINE_SECONDS);

        String out = result.out();
        assertTrue(out.contains("orders 6, different 4, outcomes 2, deadlocks 0"), result::toString);
        assertTrue(out.contains("order 1.1.2.2."), result::toString);
        String steered = out.substring(out.indexOf("deadlocks 0"));
        assertTrue(steered.contains("prints: n=1"), result::toString);
        assertTrue(steered.contains("This run was steered"), result::toString);
        assertTrue(steered.contains("In this run the order was chosen: by --order 1.2.2.1."), result::toString);
        assertFalse(steered.contains("chance"), result::toString);
        String lost = steered.substring(0, steered.indexOf("prints: n=1"));
        assertEquals(2, lost.split("writes n: 1", -1).length - 1, result::toString);
        assertTrue(steered.contains("Move 3 of the order, 1, is not possible."), result::toString);
    }
}
