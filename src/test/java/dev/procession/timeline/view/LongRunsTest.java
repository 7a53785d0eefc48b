package dev.procession.timeline.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Screens;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.Event;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that take a day, or a month, which is more milliseconds than an {@code int} can count. */
class LongRunsTest {

    private static Timeline run(long days) {
        long start = TimeUnit.DAYS.toNanos(100);
        long end = start + TimeUnit.DAYS.toNanos(days) + 123_456_789;
        TimelineBuilder builder = new TimelineBuilder();
        List.of(
                        new Event.Started(start, 10, 1, 1, "MainProcess", false, "", 0),
                        new Event.Launched(start + 1_000_000, 10, 2, 11, "Process-1"),
                        new Event.Waiting(start + 2_000_000, 10, 3, Event.Waits.JOIN, 11, "Process-1", -1),
                        new Event.Started(start + 60_000_000, 11, 1, 10, "Process-1", false, "", 50_000_000),
                        new Event.Waiting(start + 61_000_000, 11, 2, Event.Waits.SLEEP, 0, "", end - start),
                        new Event.Resumed(end - 9_000_000, 11, 3, 2, Event.Outcome.DONE),
                        new Event.Printed(end - 8_000_000, 11, 4, 11, Event.Stream.OUT, "awake\n"),
                        new Event.Exited(end - 2_000_000, 10, 4, 11, 0),
                        new Event.Resumed(end - 1_000_000, 10, 5, 3, Event.Outcome.DONE),
                        new Event.Exited(end, 1, 1, 10, 0))
                .forEach(builder::add);
        return builder.buildRecorded();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 30, 400})
    void everyPictureHasRoomForItsTimes(long days) {
        Timeline timeline = run(days);
        long millis = TimeUnit.DAYS.toMillis(days) + 123;
        for (Layout screen : Screens.all().values()) {
            for (View view : View.values()) {
                List<StyledLine> lines = view.draw(timeline, screen);
                assertFalse(lines.isEmpty());
                for (StyledLine line : lines) {
                    assertTrue(line.width(screen.cells()) <= screen.width(), () -> view + ": " + line.text());
                }
                String text = lines.stream().map(StyledLine::text).reduce("", (a, b) -> a + b + "\n");
                assertFalse(text.matches("(?s).*[ ^]-\\d+ .*"), text);
                if (view == View.LANES || view == View.FEED) {
                    assertTrue(text.contains(Long.toString(millis - 8)), text);
                }
            }
        }
    }
}
