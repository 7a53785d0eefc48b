package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.cli.Installed.Result;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a signal ends the shell, its terminal is closed at once, and threads that still draw fail: nobody is told. */
class FailuresAtTheEndTest {

    @Test
    void whatFailsWhileTheJvmEndsIsNotSaid() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                List.of(java.toString(), "-cp", System.getProperty("java.class.path"), FailingAtTheEnd.class.getName());
        Result result = Installed.execute(new HashMap<>(System.getenv()), "", command);
        assertEquals(0, result.exitCode());
        assertEquals("", result.err());
    }

    /** A JVM in which a thread fails as soon as the JVM is ending. */
    static final class FailingAtTheEnd {
        public static void main(String[] args) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                throw new IllegalStateException("Terminal has been closed");
            }));
            System.exit(Cli.execute("--version"));
        }
    }
}
