package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** {@code java Program.java}: only the launcher's memory has the classes, so they must be sent to the children. */
@EachStartMethod
class SourceFilesIT {

    private static final String IMPORTS = """
            import static dev.procession.multiprocessing.Multiprocessing.*;
            import dev.procession.multiprocessing.Process;
            """;

    private static final String CLASSIC = """
            class Classic {
                static int number = 1;
                record Point(int x, int y) {}

                static class Worker extends Process {
                    private final Point point;
                    Worker(Point point) { this.point = point; }
                    @Override public void run() {
                        println("worker " + point + " " + number);
                        System.exit(point.x());
                    }
                }

                public static void main(String[] args) {
                    number = 7;
                    Point point = new Point(3, 4);
                    Process lambda = new Process(() -> println("lambda " + point + " " + number++));
                    Worker worker = new Worker(point);
                    for (Process process : new Process[] {lambda, worker}) {
                        process.start();
                        process.join();
                    }
                    println("main " + lambda.exitCode() + " " + worker.exitCode() + " " + number);
                }
            }
            """;

    /** A compact source file, whose methods and variables belong to an object of a class that the compiler makes. */
    private static final String COMPACT = """
            int number = 1;
            static int shared = 1;

            void work() {
                IO.println("method " + number + " " + shared);
                number++;
            }

            class Worker extends Process {
                @Override public void run() {
                    IO.println("worker " + number + " " + shared);
                    System.exit(3);
                }
            }

            void main() {
                number = 7;
                shared = 8;
                List<String> words = List.of("a", "b");
                Process lambda = new Process(() -> IO.println("lambda " + words + " " + number));
                Process method = new Process(this::work);
                Process worker = new Worker();
                for (Process process : List.of(lambda, method, worker)) {
                    process.start();
                    process.join();
                }
                IO.println("main " + lambda.exitCode() + " " + method.exitCode() + " " + worker.exitCode()
                        + " " + number);
            }
            """;

    @TempDir
    Path dir;

    private OrdinaryProgram.Result runSource(String name, String source) throws Exception {
        Path file = Files.writeString(dir.resolve(name), IMPORTS + OrdinaryProgram.withStartMethod(source));
        return OrdinaryProgram.java(dir, "", "-cp", OrdinaryProgram.library().toString(), file.toString());
    }

    @Test
    @Tag("A10")
    void programRunFromItsSourceStartsChildren() throws Exception {
        var result = runSource("Classic.java", CLASSIC);
        assertEquals(
                List.of("lambda Point[x=3, y=4] 7", "worker Point[x=3, y=4] 7", "main 0 3 7"),
                result.lines(),
                result::toString);
    }

    @Test
    @Tag("A10")
    @EnabledForJreRange(min = JRE.JAVA_25)
    void compactSourceFileStartsChildren() throws Exception {
        var result = runSource("Compact.java", COMPACT);
        assertEquals(
                List.of("lambda [a, b] 7", "method 7 8", "worker 7 8", "main 0 0 3 7"),
                result.lines(),
                result::toString);
    }
}
