package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Language;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpareThreadsTest {

    private static List<Thread> spare() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("spare"))
                .toList();
    }

    @Test
    void theyEndAsSoonAsItIsSaidThatThereAreNoMoreThreads() throws Exception {
        Messages messages = new Messages(new RecordedConsole(), Language.EN);
        SpareThreads.hold();
        SpareThreads.hold();
        List<Thread> threads = spare();
        assertEquals(2, threads.size());
        messages.warn(new IOException("something else"));
        assertTrue(threads.stream().allMatch(Thread::isAlive));
        messages.warn(new OutOfMemoryError("unable to create native thread"));
        for (Thread thread : threads) {
            thread.join(60_000);
            assertFalse(thread.isAlive());
        }
    }
}
