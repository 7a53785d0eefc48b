package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EachStartMethod
class VariablesOfGrandchildrenIT {

    private static final String PROGRAM = """
            class Main {
                static int generation = 0;

                static void descend() {
                    println(currentProcess().name() + " is of generation " + generation);
                    if (generation < 3) {
                        generation++;
                        Process child = new Process(Main::descend);
                        child.start();
                        child.join();
                        println(currentProcess().name() + " still has " + generation);
                    }
                }

                public static void main(String[] args) {
                    descend();
                }
            }
            """;

    private static final List<String> EXPECTED = List.of(
            "MainProcess is of generation 0",
            "Process-1 is of generation 1",
            "Process-1:1 is of generation 2",
            "Process-1:1:1 is of generation 3",
            "Process-1:1 still has 3",
            "Process-1 still has 2",
            "MainProcess still has 1");

    @Test
    @Tag("J1")
    void everyGenerationStartsWithTheVariablesOfTheOneBefore(@TempDir Path dir) throws Exception {
        OrdinaryProgram.Result result = OrdinaryProgram.run(dir, PROGRAM);
        assertEquals(EXPECTED, result.lines(), result::toString);
    }

    @Test
    @Tag("J1")
    void programRunFromItsSourceDoesTheSame(@TempDir Path dir) throws Exception {
        Path source = Files.writeString(dir.resolve("Main.java"), OrdinaryProgram.IMPORTS + PROGRAM);
        OrdinaryProgram.Result result =
                OrdinaryProgram.java(dir, "", "-cp", OrdinaryProgram.library().toString(), source.toString());
        assertEquals(EXPECTED, result.lines(), result::toString);
    }
}
