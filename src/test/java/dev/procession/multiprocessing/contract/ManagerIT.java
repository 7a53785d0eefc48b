package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A manager in an ordinary program. */
@EachStartMethod
class ManagerIT {

    @TempDir
    Path directory;

    @Test
    @Tag("Q1")
    void itsProcessIsStoppedWhenMainEnds() throws Exception {
        var result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) {
                        List<String> list = new Manager().list();
                        Process child = new Process(() -> list.add("from the child"));
                        child.start();
                        child.join();
                        println(list);
                    }
                }
                """);
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("[from the child]\n", result.out());
        assertEquals("", result.err());
    }

    @Test
    @Tag("Q1")
    @DisabledOnOs(OS.WINDOWS)
    void itsProcessEndsWhenMainIsKilled() throws Exception {
        var result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) throws Exception {
                        new Manager().list().add(1);
                        println(activeChildren().get(0).pid());
                        new ProcessBuilder("kill", "-9", "" + getpid()).start();
                        Thread.sleep(600_000);
                    }
                }
                """);
        assertEquals(137, result.exitCode(), result.err());
        long manager = Long.parseLong(result.out().strip());
        FileGate.await("the manager is gone", () -> InChild.isGone(manager));
        assertFalse(result.err().contains("Exception"), result.err());
    }
}
