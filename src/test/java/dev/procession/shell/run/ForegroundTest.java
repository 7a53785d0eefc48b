package dev.procession.shell.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ForegroundTest {

    private static final long DEADLINE_SECONDS = 30;

    @Test
    void thePromptIsLookedAtAgainThoughNothingRuns() throws InterruptedException {
        RecordedConsole console = new RecordedConsole();
        Foreground foreground = new Foreground(
                () -> {
                    throw new AssertionError("nothing was to run");
                },
                new Messages(console, Language.EN));
        try {
            assertTrue(console.promptChanges.tryAcquire(2, DEADLINE_SECONDS, TimeUnit.SECONDS));
        } finally {
            foreground.close();
        }
    }
}
