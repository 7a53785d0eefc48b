package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Language;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final long DEADLINE_SECONDS = 30;

    @Test
    void thePromptIsLookedAtAgainThoughNothingRuns() throws InterruptedException {
        RecordedConsole console = new RecordedConsole();
        Stage stage = new Stage(
                () -> {
                    throw new AssertionError("nothing was to run");
                },
                new Speaker(console, Language.EN));
        try {
            assertTrue(console.promptChanges.tryAcquire(2, DEADLINE_SECONDS, TimeUnit.SECONDS));
        } finally {
            stage.close();
        }
    }
}
