package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kinds of targets that a process can run. */
@EachStartMethod
class TargetsIT {

    private static final String PROGRAM = """
            class Main {
                static String greeting = "hello";

                static class Bell {
                    private final String sound;
                    Bell(String sound) { this.sound = sound; }
                    void ring() { println("bound method: " + sound); }
                }

                record Callable(String word) implements Target {
                    @Override public void run() { println("callable object: " + word); }
                }

                static class Job implements Runnable {
                    private final String word;
                    Job(String word) { this.word = word; }
                    @Override public void run() { println(word + " " + currentProcess().name().replaceAll("[0-9]", "")); }
                }

                static class Both extends Process {
                    Both(Target target) { super(target); }
                    Both(String name) { super(name); println("made " + name()); }
                    @Override public void run() {
                        println("overridden run: wins");
                        super.run();
                    }
                }

                static class Made {
                    Made() { println("constructor: " + greeting); }
                }

                static void function() { println("function: " + greeting); }

                static int returns() { println("function with a result: " + greeting); return 5; }

                static void withArgs(Args a) { println("arguments: " + a + " " + (String) a.get("name")); }

                static Target partial(int n, List<String> words) { return () -> println("partial: " + n + words); }

                public static void main(String[] args) {
                    greeting = "changed";
                    Bell bell = new Bell("ding");
                    List<Process> all = List.of(
                            new Process(Main::function),
                            new Process(Main::returns),
                            new Process(Made::new),
                            new Process(bell::ring),
                            new Process(new Callable("called")),
                            new Process(partial(3, List.of("a"))),
                            new Process(() -> println("lambda: " + greeting + " by " + bell.sound)),
                            Process.target(Main::withArgs).args(1, "two", null).kwargs(Map.of("name", "egon")).build(),
                            new Process(System.out::println),
                            new Process(new Job("runnable")),
                            new Process(new Job("named"), "porter"),
                            new Process(() -> println("lambda of " + currentProcess().name()), "clerk"),
                            new Both("judge"),
                            new Both(() -> println("target under it: runs too")),
                            new Process() {
                                @Override public void run() { println("anonymous: " + greeting); }
                            });
                    for (Process process : all) {
                        process.start();
                        process.join();
                        if (process.exitCode() != 0) {
                            println(process);
                        }
                    }
                }
            }
            """;

    @Test
    @Tag("A10")
    @Tag("A11")
    void everyKindOfTargetRunsInTheChildWithTheVariablesOfTheParent(@TempDir Path dir) throws Exception {
        OrdinaryProgram.Result result = OrdinaryProgram.run(dir, PROGRAM);
        assertEquals("", result.err());
        assertEquals(
                List.of(
                        "made judge",
                        "function: changed",
                        "function with a result: changed",
                        "constructor: changed",
                        "bound method: ding",
                        "callable object: called",
                        "partial: 3[a]",
                        "lambda: changed by ding",
                        "arguments: (1, two, null, name=egon) egon",
                        "", // printed by System.out::println
                        "runnable Process-",
                        "named porter",
                        "lambda of clerk",
                        "overridden run: wins",
                        "overridden run: wins",
                        "target under it: runs too",
                        "anonymous: changed"),
                result.lines());
        assertEquals(0, result.exitCode());
    }
}
