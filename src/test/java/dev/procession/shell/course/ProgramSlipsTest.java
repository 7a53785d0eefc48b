package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.shell.course.ProgramSlips.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramSlipsTest {

    private static Optional<Slip> slip(String body) {
        return ProgramSlips.of("void main() {\n" + body + "\n}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Process p = new Process(() -> work(\"a (b\")); p.run();",
                "var p = new Process(this::work); p.run(); p.join();",
                "Process p = Process.target(() -> work()).name(\"x\").build(); p.run();",
                "class Bakery extends Process { public void run() { super.run(); } } Bakery p = new Bakery(); p.run();",
                "Process q = new Process(() -> work()); q.start(); Process p = new Process(() -> work()); p.run();"
            })
    void runWhereStartWasMeant(String body) {
        assertEquals(Optional.of(new Slip("p", true)), slip(body));
    }

    @Test
    void withoutAVariable() {
        assertEquals(Optional.of(new Slip("", true)), slip("new Process(() -> work(f(1))).run();"));
        assertEquals(Optional.of(new Slip("", false)), slip("println(1); new Process(() -> work());"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Process p = new Process(() -> work());",
                "Process p = new Process(() -> work()); // p.start();",
                "Process p = new Process(() -> println(\"p.start()\")); p.setDaemon(true); p.join();"
            })
    void neverStarted(String body) {
        assertEquals(Optional.of(new Slip("p", false)), slip(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Process p = new Process(() -> work()); p.start();",
                "Process p = new Process(() -> work()); all.add(p);",
                "Process p = new Process(() -> work()); Process q = p; q.start();",
                "Process p = new Process(() -> work()); for (Process each : List.of(p)) each.start();",
                "Process p = new Process(() -> work()); Runnable begin = p::start; begin.run();",
                "new Process(() -> work()).start();",
                "return new Process(() -> work());",
                "Runnable r = () -> work(); r.run();",
                "class My extends Process { My() { start(); } } My my = new My(); new My();",
                "Process p; p = make(); p.run",
                "Process p = new Process(() -> work("
            })
    void aDoubtIsNoSlip(String body) {
        Optional<Slip> found = slip(body);
        boolean cut = body.endsWith("work("); // nothing starts it so far
        assertEquals(cut ? Optional.of(new Slip("p", false)) : Optional.empty(), found);
    }

    @Test
    void noSolutionOfOurLessonsHasOne() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("lessons"))) {
            List<Path> solutions = files.filter(file -> file.toString().endsWith("Solution.java"))
                    .toList();
            for (Path file : solutions) {
                assertEquals(Optional.empty(), ProgramSlips.of(Files.readString(file)), file.toString());
            }
        }
    }
}
