package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLimitTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    private Path directory;

    private ProcessLimit limit(int alive, int perMinute) {
        return new ProcessLimit(directory.resolve("trace.jsonl").toFile(), alive, perMinute);
    }

    private Path sign() {
        return directory.resolve("no-more-processes");
    }

    @Test
    void startsAreRefusedUntilAQuarterOfTheProcessesHasEnded() throws Exception {
        ProcessLimit limit = limit(8, 100);
        limit.check(7, 0);
        assertFalse(Files.exists(sign()));
        limit.check(8, 0);
        assertTrue(Files.readString(sign()).startsWith("this run has 8 living processes"));
        limit.check(6, 0);
        assertTrue(Files.exists(sign()));
        limit.check(5, 0);
        assertFalse(Files.exists(sign()));
        limit.check(7, 0);
        assertFalse(Files.exists(sign()));
    }

    @Test
    void startsAreRefusedUntilThoseOfTheLastMinuteAreFew() throws Exception {
        ProcessLimit limit = limit(100, 3);
        for (int seq = 1; seq <= 5; seq++) {
            limit.note(new Event.Launched(seq * SECOND, 10, seq, 10 + seq, "Process-" + seq));
        }
        limit.check(2, 6 * SECOND);
        assertTrue(Files.readString(sign()).startsWith("this run has started 3 processes within a minute"));
        limit.check(2, 63 * SECOND);
        assertTrue(Files.exists(sign()));
        limit.check(2, 64 * SECOND);
        assertFalse(Files.exists(sign()));
    }

    @Test
    void theLimitFitsTheMemoryOfTheMachine() {
        assertEquals(32, ProcessLimit.mostAlive(1L << 30));
        assertEquals(102, ProcessLimit.mostAlive(8L << 30));
        assertEquals(256, ProcessLimit.mostAlive(64L << 30));
    }
}
