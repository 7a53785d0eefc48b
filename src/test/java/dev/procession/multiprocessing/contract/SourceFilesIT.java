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

    private static final String OWN_CLASSES = """
            import dev.procession.multiprocessing.Manager;
            import dev.procession.multiprocessing.Pool;
            import dev.procession.multiprocessing.Queue;
            import java.util.List;

            class Classes {
                static int rate = 1;
                record Point(int x, int y) {}
                static class Box { int v = 3; @Override public String toString() { return "Box " + v; } }
                static class Bad extends RuntimeException { Bad(String message) { super(message); } }

                public static void main(String[] args) {
                    rate = 10;
                    Queue<Point> queue = new Queue<>();
                    try (Manager manager = new Manager()) {
                        var list = manager.list(List.of(new Point(1, 2)));
                        list.add(new Point(3, 4));
                        println(list + " " + list.get(1).x());
                        var dict = manager.<String, Object>dict();
                        Process p = new Process(() -> { dict.put("box", new Box()); queue.put(new Point(5, 6)); });
                        p.start();
                        println(queue.get());
                        p.join();
                        println(dict.get("box"));
                    }
                    Pool pool = new Pool(1);
                    println(pool.map(x -> new Point(x, rate), List.of(1, 2)));
                    println(pool.apply((Point p) -> p.x() * rate, new Point(20, 0)));
                    try {
                        pool.apply(() -> { throw new Bad("refused"); });
                    } catch (Bad e) {
                        println(e.getMessage());
                    }
                    pool.terminate();
                }
            }
            """;

    /** The fields of a compact source file are its variables, so they are to a pool what static fields are. */
    private static final String COMPACT_POOL = """
            import dev.procession.multiprocessing.Pool;

            int base = 1;
            static int shared = 1;
            Scanner staysHere = new Scanner("text");
            List<Integer> seen = new ArrayList<>();
            record Point(int x, int y) {}

            void begin() { base += 41; }
            int plus(int x) { return base + x; }

            void main() {
                shared = 8;
                Pool pool = new Pool(1, this::begin);
                IO.println(pool.map(x -> base + x, List.of(1, 2)));
                base = 1000;
                shared = 2000;
                IO.println(pool.map(this::plus, List.of(1, 2)) + " " + pool.map(x -> shared + x, List.of(1)));
                IO.println(pool.map(x -> base += x, List.of(1, 1)) + " " + base);
                IO.println(pool.apply(() -> { seen.add(7); return new Point(seen.size(), base); }) + " " + seen);
                pool.terminate();
            }
            """;

    /** Nothing tells the library of the program's object before the first task. */
    private static final String COMPACT_POOL_OF_TWO = """
            import dev.procession.multiprocessing.Pool;

            int base = 1;

            void main() {
                Pool pool = new Pool(2);
                base = 5;
                var first = pool.applyAsync(() -> { sleep(0.1); return base; });
                IO.println(first.get());
                base = 1000;
                IO.println(pool.map(x -> { sleep(0.1); return base + x; }, List.of(1, 2, 3, 4), 1));
                pool.terminate();
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
    void aQueueAPoolAndAManagerTakeObjectsOfItsOwnClasses() throws Exception {
        var result = runSource("Classes.java", OWN_CLASSES);
        assertEquals(
                List.of(
                        "[Point[x=1, y=2], Point[x=3, y=4]] 3",
                        "Point[x=5, y=6]",
                        "Box 3",
                        "[Point[x=1, y=10], Point[x=2, y=10]]",
                        "200",
                        "refused"),
                result.lines(),
                result::toString);
        assertEquals("", result.err());
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void aWorkerKeepsTheFieldsOfACompactSourceFileAsItBeganWithThem() throws Exception {
        var result = runSource("CompactPool.java", COMPACT_POOL);
        assertEquals(
                List.of("[43, 44]", "[43, 44] [9]", "[43, 44] 1000", "Point[x=1, y=44] []"),
                result.lines(),
                result::toString);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void allWorkersHaveTheFieldsOfACompactSourceFileAsTheFirstTaskFoundThem() throws Exception {
        var result = runSource("CompactPoolOfTwo.java", COMPACT_POOL_OF_TWO);
        assertEquals(List.of("5", "[6, 7, 8, 9]"), result.lines(), result::toString);
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
