package dev.procession.engine.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs an ordinary program with {@code java} and the library, with and without the agent. */
class AgentIT {

    private static final Path LIB = Installed.home().resolve("lib");

    @TempDir
    private static Path classes;

    @BeforeAll
    static void compile() throws Exception {
        Path source = classes.resolve("Plain.java");
        Files.writeString(source, """
                import dev.procession.multiprocessing.Process;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.function.IntUnaryOperator;

                public class Plain {
                    static final List<String> words = new ArrayList<>();
                    static int initialized = begin();

                    static int begin() {
                        words.add("initialized");
                        return 1;
                    }

                    static class Box {
                        private final int n;
                        Box(int n) { this.n = n; if (n != 20) throw new IllegalArgumentException("made anew"); }
                    }

                    public static void main(String[] args) throws Exception {
                        words.add("started");
                        Box box = new Box(20);
                        IntUnaryOperator twice = n -> 2 * n;
                        Process p = new Process(() -> {
                            Thread.sleep(1);
                            System.out.println("child " + twice.applyAsInt(box.n) + " " + words);
                        });
                        p.start();
                        p.join();
                        System.out.println("main " + p.exitCode() + " " + words);
                    }
                }
                """);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", LIB.resolve("procession.jar").toString(), source.toString());
        assertEquals(0, status);
    }

    private static Installed.Result java(String... options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", LIB.resolve("procession.jar") + File.pathSeparator + classes, "Plain"));
        return Installed.execute(Map.of(), "", command);
    }

    @Test
    void withTheAgentLambdasOfEveryTypeReachAChildAndItStartsWithTheVariables() throws Exception {
        Installed.Result result = java("-javaagent:" + LIB.resolve("procession-shell.jar"));

        assertEquals("", result.err());
        assertEquals("child 40 [initialized, started]\nmain 0 [initialized, started]\n", result.out());
        assertEquals(0, result.exitCode());
    }

    @Test
    void withoutItASentenceSaysWhatCannotTravel() throws Exception {
        Installed.Result result = java();

        assertNotEquals(0, result.exitCode());
        assertEquals("", result.out());
        assertTrue(result.err().contains("CannotTravelException"), result::err);
        assertTrue(result.err().contains("IntUnaryOperator"), result::err);
    }
}
