package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ordinary program with a higher speed than normal. */
class SpeedIT {

    /** A program whose sleeps at normal speed are each longer than a test waits. */
    private static final String SLEEPERS = """
            class Main {
                static void sleeps(String who, Runnable next) {
                    sleep(100);
                    println(who);
                    next.run();
                }
                static void inAChild(Target work) {
                    Process p = new Process(work);
                    p.start();
                    p.join();
                }
                public static void main(String[] args) {
                    sleeps("main", () -> inAChild(() -> sleeps("child", () -> inAChild(() -> {
                        sleep(100);
                        println("grandchild");
                    }))));
                }
            }
            """;

    @TempDir
    Path dir;

    private OrdinaryProgram.Result run(String speed) throws Exception {
        OrdinaryProgram.compile(dir, SLEEPERS);
        return OrdinaryProgram.java(
                dir, "", "-Dprocession.speed=" + speed, "-cp", OrdinaryProgram.classPath(dir), "Main");
    }

    @Test
    void theProcessesOfAProgramSleepShorterIfItsPropertySaysSo() throws Exception {
        var result = run("100");
        assertEquals(List.of("main", "child", "grandchild"), result.lines(), result::toString);
    }

    @Test
    void aSpeedThatIsNoneIsRefusedWithASentence() throws Exception {
        var result = run("fast");
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("a speed is a number from 0.1 to 100, not fast"), result::toString);
    }
}
