package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.contract.OrdinaryProgram.Result;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that reach the child of an ordinary program in special ways, or do not reach it. */
@EachStartMethod
class ArrivalIT {

    @TempDir
    Path directory;

    private String out(String source) throws Exception {
        Result result = OrdinaryProgram.run(directory, source);
        assertEquals("", result.err());
        assertEquals(0, result.exitCode());
        return result.out();
    }

    @Test
    @Tag("J11")
    void classesThatTheClassPathDoesNotKnowTravelToo(@TempDir Path elsewhere) throws Exception {
        OrdinaryProgram.compile(elsewhere, """
                class Helper {
                    static int count = 1;
                    String word() { return "helped " + count; }
                }
                class Plugin implements Runnable {
                    public void run() {
                        Helper.count = 2;
                        Helper helper = new Helper();
                        Process p = new Process(() -> println(helper.word()));
                        p.start();
                        p.join();
                    }
                }
                """);
        assertEquals("helped 2\n", out("""
                        public class Main {
                            public static void main(String[] args) throws Exception {
                                var place = java.nio.file.Path.of("%s").toUri().toURL();
                                var loader = new java.net.URLClassLoader(new java.net.URL[] {place});
                                var constructor = loader.loadClass("Plugin").getDeclaredConstructor();
                                constructor.setAccessible(true);
                                ((Runnable) constructor.newInstance()).run();
                            }
                        }
                        """.formatted(elsewhere)));
    }

    @Test
    @Tag("J10")
    void whatFailsOnArrivalIsToldWithoutFramesOfTheLibrary() throws Exception {
        Result result = OrdinaryProgram.run(directory, """
                public class Main {
                    record Shy(long home) {
                        Shy { if (home != getpid()) { throw new IllegalStateException("not here"); } }
                    }
                    public static void main(String[] args) {
                        Process p = Process.target(a -> println("never")).args(new Shy(getpid())).build();
                        p.start();
                        p.join();
                        println(p.exitCode());
                    }
                }
                """);
        assertEquals("1\n", result.out());
        assertTrue(
                result.err()
                        .matches("Process Process-1 could not take over its work:\n"
                                + "java.lang.IllegalStateException: not here\n"
                                + "\tat Main\\$Shy.<init>\\(Main.java:\\d+\\)\n"),
                result.err());
    }

    @Test
    @Tag("J7")
    void withTheAgentLambdasOfEveryTypeTravel() throws Exception {
        String source = """
                import java.util.function.*;
                public class Main {
                    static Function<Integer, Integer> square = n -> n * n;
                    public static void main(String[] args) {
                        int plus = 1;
                        Supplier<String> text = "text"::toUpperCase;
                        Comparator<String> byLength = (a, b) -> a.length() - b.length();
                        TreeSet<String> words = new TreeSet<>(byLength);
                        words.addAll(List.of("three", "no"));
                        BiFunction<Integer, Integer, Integer> sum = (a, b) -> a + b + plus;
                        Runnable all = () -> {
                            words.add("a");
                            println(square.apply(3) + text.get() + words.first() + sum.apply(1, 2));
                        };
                        Process p = new Process(() -> {
                            all.run();
                            Process q = new Process(() -> all.run());
                            q.start();
                            q.join();
                        });
                        p.start();
                        p.join();
                    }
                }
                """;
        OrdinaryProgram.compile(directory, source);
        Path library = OrdinaryProgram.library();
        Result result = OrdinaryProgram.java(
                directory,
                "",
                "-javaagent:" + library.resolveSibling("procession-shell.jar"),
                "-cp",
                library + File.pathSeparator + directory,
                "Main");
        assertEquals("", result.err());
        assertEquals("9TEXTa4\n9TEXTa4\n", result.out());
    }
}
