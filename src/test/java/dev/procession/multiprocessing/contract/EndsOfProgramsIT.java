package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Behaviour that only a whole program can show, because it ends or changes the program itself. */
@EachStartMethod
class EndsOfProgramsIT {

    @TempDir
    Path dir;

    @Test
    @Tag("F7")
    void exitInADirectRunEndsTheProgram() throws Exception {
        var result = OrdinaryProgram.run(dir, """
                class Main {
                    public static void main(String[] args) {
                        println("before");
                        new Process(() -> System.exit(3)).run();
                        println("after");
                    }
                }
                """);
        assertEquals(List.of("before"), result.lines());
        assertEquals(3, result.exitCode());
    }

    @Test
    @Tag("F7")
    void exceptionOfADirectRunThatNobodyCatchesEndsTheProgramAsInJava() throws Exception {
        var result = OrdinaryProgram.run(dir, """
                class Main {
                    public static void main(String[] args) {
                        new Process(() -> { throw new java.io.IOException("direct"); }).run();
                        println("after");
                    }
                }
                """);
        assertEquals("", result.out());
        assertEquals(
                "Exception in thread \"main\" java.io.IOException: direct",
                result.err().lines().findFirst().orElse(""));
        assertEquals(1, result.exitCode());
    }

    @Test
    @Tag("D13")
    void exitCodeOfMainIsItsOwnEvenIfAChildFails() throws Exception {
        var result = OrdinaryProgram.run(dir, """
                class Main {
                    public static void main(String[] args) {
                        Process child = new Process(() -> System.exit(7));
                        child.start();
                        child.join();
                        System.exit(child.exitCode() + 1);
                    }
                }
                """);
        assertEquals(8, result.exitCode(), result::toString);
    }

    @Test
    @Tag("E16")
    @DisabledOnOs(OS.WINDOWS)
    void signalHandlerOfTheParentIsNotTheChilds() throws Exception {
        var result = OrdinaryProgram.run(dir, """
                class Main {
                    public static void main(String[] args) throws Exception {
                        sun.misc.Signal.handle(new sun.misc.Signal("TERM"), signal -> println("handled"));
                        Process child = new Process(() -> sleep(600));
                        child.start();
                        child.terminate();
                        child.join();
                        println(child.exitCode());
                    }
                }
                """);
        assertEquals(List.of("-15"), result.lines(), result::toString);
    }
}
