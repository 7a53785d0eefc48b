package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryLimitTest {

    private static final long MEGA = 1L << 20;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final List<Long> PIDS = List.of(10L, 11L);

    @TempDir
    private Path proc;

    @BeforeEach
    void aMachine() throws IOException {
        process(10, 300, 0);
        process(11, 100, 50);
        write("meminfo", "MemTotal:  8000000 kB\nMemAvailable:   " + (5000 << 10) + " kB\n");
        write("vmstat", "nr_free_pages 1\noom_kill 3\n");
    }

    private void process(long pid, int ownMega, int swappedMega) throws IOException {
        Files.createDirectories(proc.resolve(Long.toString(pid)));
        write(
                pid + "/status",
                "Name:\tjava\nVmRSS:\t  999999 kB\nRssAnon:\t " + (ownMega << 10) + " kB\nRssFile:\t 9 kB\nVmSwap:\t "
                        + (swappedMega << 10) + " kB\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(proc.resolve(file), text);
    }

    private MemoryLimit limit(long mostMega, long reserveMega) {
        return new MemoryLimit(new MemoryUse(proc), mostMega * MEGA, reserveMega * MEGA);
    }

    private static Event.Exited exited(long pid, Integer status) {
        return new Event.Exited(1, 10, 1, pid, status);
    }

    @Test
    void whatProcessesHaveTogetherIsLimited() throws IOException {
        MemoryLimit limit = limit(500, 10);
        assertEquals(Optional.empty(), limit.check(PIDS, SECOND));
        process(11, 200, 50);
        assertEquals(550 * MEGA, limit.check(PIDS, 90 * SECOND).orElseThrow().bytes());
        assertEquals(Optional.empty(), limit.check(PIDS, 99 * SECOND), "said once");
    }

    @Test
    void aProcessThatHasEndedHasNothing() {
        assertEquals(OptionalLong.of(450 * MEGA), new MemoryUse(proc).ofAll(List.of(10L, 11L, 12L)));
    }

    @Test
    void ofAMachineThatHasNothingLeftARunMayNotTakeMuchAtAll() throws IOException {
        MemoryLimit limit = limit(9000, 100);
        assertEquals(Optional.empty(), limit.check(PIDS, SECOND));
        write("meminfo", "MemAvailable: " + (90 << 10) + " kB\n");
        MemoryLimit.Excess excess = limit.check(PIDS, 90 * SECOND).orElseThrow();
        assertEquals(90 * MEGA, excess.leftBytes());
        assertEquals(Optional.empty(), limit(9000, 200).check(PIDS, SECOND), "a small run is not to blame");
    }

    @Test
    void whereTheSystemDoesNotTellThereIsNoSuchLimit() {
        MemoryUse elsewhere = new MemoryUse(proc.resolve("none"));
        assertEquals(OptionalLong.empty(), elsewhere.ofAll(PIDS));
        assertEquals(Optional.empty(), new MemoryLimit(elsewhere, 1, 1).check(PIDS, SECOND));
    }

    @Test
    void onlyASystemThatHasKilledSomebodyIsNamed() throws IOException {
        MemoryLimit limit = limit(500, 10);
        assertEquals(Optional.empty(), limit.killedBySystem(exited(11, -9)), "somebody sent it SIGKILL");
        write("vmstat", "oom_kill 4\n");
        limit.killedBySystem(new Event.Signalled(1, 10, 1, 12, "KILL"));
        assertEquals(Optional.empty(), limit.killedBySystem(exited(12, -9)), "the program itself did");
        assertEquals(Optional.empty(), limit.killedBySystem(exited(13, 1)));
        assertEquals(Optional.empty(), limit.killedBySystem(exited(13, null)));
        assertEquals(Optional.of(14L), limit.killedBySystem(exited(14, -9)));
    }

    @Test
    void anAmountIsTypedInMegabytesOrGigabytes() {
        assertEquals(OptionalLong.of(800 * MEGA), MemoryLimit.parse("800m"));
        assertEquals(OptionalLong.of(12288 * MEGA), MemoryLimit.parse("12G"));
        for (String wrong : List.of("", "12", "0g", "-1g", "12gb", "99999999g")) {
            assertTrue(MemoryLimit.parse(wrong).isEmpty(), wrong);
        }
    }
}
