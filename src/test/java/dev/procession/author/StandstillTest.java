package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Waits;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests the detector with a run of two processes whose times a test chooses. */
class StandstillTest {

    private static final long MAIN = 10;
    private static final long CHILD = 11;
    private static final double LONG = 6;

    private final Map<Long, Duration> used = new HashMap<>(Map.of(MAIN, Duration.ZERO, CHILD, Duration.ZERO));
    private final Standstill standstill = new Standstill(pid -> Optional.ofNullable(used.get(pid)));
    private final TimelineBuilder builder = new TimelineBuilder();
    private double last;

    private static long nanos(double seconds) {
        return Math.round(seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private void happens(double at, Event event) {
        builder.add(event);
        last = at;
    }

    private void bothBegin() {
        happens(0, new Event.Started(nanos(0), MAIN, 1, 1, "MainProcess", false, "", 0));
        happens(0.1, new Event.Launched(nanos(0.1), MAIN, 2, CHILD, "Process-1"));
        happens(0.2, new Event.Started(nanos(0.2), CHILD, 1, MAIN, "Process-1", false, "", 0));
    }

    private void waits(double at, long pid, Waits what, double timeout) {
        long limit = timeout < 0 ? -1 : nanos(timeout);
        happens(at, new Event.Waiting(nanos(at), pid, 3, what, what == Waits.JOIN ? CHILD : 7, "", limit));
    }

    private boolean seen(double at) {
        Timeline timeline = builder.build(nanos(at));
        return standstill.observe(nanos(at), nanos(last), List.of(MAIN, CHILD), () -> timeline);
    }

    private void eachWaits(Waits childFor, double timeout) {
        bothBegin();
        waits(1, MAIN, Waits.JOIN, -1);
        waits(1, CHILD, childFor, timeout);
    }

    @Test
    void itIsSeenWhenAllHaveWaitedForAWhileWithoutLimit() {
        eachWaits(Waits.LOCK, -1);

        assertFalse(seen(1));
        assertFalse(seen(1 + 4.9));
        assertTrue(seen(1 + 5.1));
    }

    @Test
    void whoSleepsOrWaitsOnlySoLongWillGoOn() {
        eachWaits(Waits.SLEEP, 100);
        assertFalse(seen(1));
        assertFalse(seen(1 + LONG));
    }

    @Test
    void aTimeOutEndsAWait() {
        eachWaits(Waits.LOCK, 100);
        assertFalse(seen(1));
        assertFalse(seen(1 + LONG));
    }

    @Test
    void whoDoesNotWaitMayBeDoingSomething() {
        bothBegin();
        waits(1, MAIN, Waits.JOIN, -1);

        assertFalse(seen(1));
        assertFalse(seen(1 + LONG));
    }

    @Test
    void anotherThreadThatComputesIsSeenByItsTime() {
        eachWaits(Waits.LOCK, -1);
        assertFalse(seen(1));
        used.put(CHILD, Duration.ofSeconds(1));
        assertFalse(seen(1 + LONG));
        used.put(CHILD, Duration.ofMillis(1050)); // an idle JVM does some housekeeping
        assertTrue(seen(1 + 2 * LONG));
    }

    @Test
    void whateverHappensBeginsAnotherWhile() {
        eachWaits(Waits.LOCK, -1);
        assertFalse(seen(1));
        happens(4, new Event.Printed(nanos(4), CHILD, 4, CHILD, Event.Stream.OUT, "a thread of mine\n"));
        assertFalse(seen(1 + LONG));
        assertTrue(seen(1 + 2 * LONG));
    }

    @Test
    void whoHasNotEvenBegunIsNotGivenUp() {
        assertFalse(standstill.observe(nanos(1), 0, List.of(), () -> builder.build(nanos(1))));
        assertFalse(standstill.observe(nanos(1 + LONG), 0, List.of(), () -> builder.build(nanos(1 + LONG))));
        happens(8, new Event.Started(nanos(8), MAIN, 1, 1, "MainProcess", false, "", 0));
        happens(8.1, new Event.Launched(nanos(8.1), MAIN, 2, CHILD, "Process-1"));
        waits(8.2, MAIN, Waits.JOIN, -1);
        assertFalse(seen(8.2));
        assertFalse(seen(8.2 + LONG));
    }

    @Test
    void whereTheSystemDoesNotTellOfTimeNothingIsConcluded() {
        eachWaits(Waits.LOCK, -1);
        used.remove(CHILD);
        assertFalse(seen(1));
        assertFalse(seen(1 + LONG));
    }
}
