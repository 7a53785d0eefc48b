package dev.procession.multiprocessing.internal.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalsTest {

    private static final long DEADLINE_SECONDS = 30;

    private Process sleeper;

    /** Waits for its standard input, which never comes. */
    @BeforeEach
    void startAProcess() throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        sleeper = new ProcessBuilder(windows ? List.of("cmd", "/c", "pause") : List.of("cat")).start();
    }

    @AfterEach
    void endIt() {
        sleeper.destroyForcibly();
    }

    @Test
    void aProcessThatIsMeantGetsTheSignal() throws Exception {
        Signals.send(sleeper.pid(), System.nanoTime(), true);

        assertTrue(sleeper.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aProcessThatHasGotThePidOfAnotherDoesNot() throws Exception {
        Signals.send(sleeper.pid(), System.nanoTime() - TimeUnit.HOURS.toNanos(1), true);
        sleeper.getOutputStream().close();

        assertTrue(sleeper.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS));
        assertTrue(sleeper.exitValue() == 0, () -> "exit " + sleeper.exitValue());
    }
}
