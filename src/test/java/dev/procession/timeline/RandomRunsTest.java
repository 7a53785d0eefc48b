package dev.procession.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.TimelineLayout;
import dev.procession.timeline.feed.LiveFeed;
import dev.procession.timeline.view.StatusLine;
import dev.procession.timeline.view.Summary;
import dev.procession.timeline.view.View;
import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks properties of all runs on many random ones. The seed in the message of a failure reproduces it. */
@Tag(OnceOnly.TAG)
class RandomRunsTest {

    private static final int RUNS = 60;
    private static final int[] WIDTHS = {1, 5, 19, 20, 33, 40, 44, 60, 80, 100, 132};

    @Test
    void whateverTheEventsNothingThrowsAndNoLineIsTooWide() {
        for (int seed = 0; seed < RUNS; seed++) {
            List<Event> events = new RandomRun(seed).garbage(10 + 3 * seed);
            drawEverything(events, seed);
        }
    }

    @Test
    void aRunAsTheLibraryWritesItCanBeDrawnAnywhere() {
        for (int seed = 0; seed < RUNS; seed++) {
            drawEverything(new RandomRun(seed).run(seed % 12, 20), seed);
        }
    }

    @Test
    void theEventsOfAnAuthorStayInTheirOrder() {
        for (int seed = 0; seed < RUNS; seed++) {
            List<Event> events = new RandomRun(seed).run(8, 60);
            swapNeighbours(events, new Random(seed));
            Map<Long, Long> last = new HashMap<>();
            for (Event event : build(events).buildRecorded().events()) {
                long before = last.getOrDefault(event.pid(), 0L);
                assertEquals(before + 1, event.seq(), "seed " + seed + ": " + event);
                last.put(event.pid(), event.seq());
            }
        }
    }

    @Test
    void everyPrintedLineIsInTheFeedAndInTheLanes() {
        for (int seed = 0; seed < RUNS; seed++) {
            List<Event> events = new RandomRun(seed).run(seed % 9, 40);
            Timeline timeline = build(events).buildRecorded();
            Layout layout = layout(60 + seed % 60, seed);
            String feed = text(View.FEED.draw(timeline, layout));
            String lanes = text(View.LANES.draw(timeline, layout));
            String live = text(live(events, layout));
            for (int i = 0; i < 40; i++) {
                String token = "n" + i + ".";
                assertTrue(feed.contains(token), "seed " + seed + ": feed has no " + token);
                assertTrue(lanes.contains(token), "seed " + seed + ": lanes have no " + token);
                assertTrue(live.contains(token), "seed " + seed + ": live feed has no " + token);
            }
        }
    }

    @Test
    void theModelOfAnyRunIsInItselfConsistent() {
        for (int seed = 0; seed < RUNS; seed++) {
            Timeline timeline = build(new RandomRun(seed).garbage(200)).buildRecorded();
            for (ProcessRecord process : timeline.processes()) {
                assertEquals(process, timeline.process(process.index()));
                assertTrue(process.end() >= process.begin(), "seed " + seed);
                assertTrue(process.ownLifeNanos() >= 0, "seed " + seed);
                assertTrue(process.index() == 0 || !process.isMain(), "seed " + seed);
                for (Wait wait : process.waits()) {
                    assertTrue(wait.end() >= wait.begin(), "seed " + seed);
                    assertTrue(!process.hasEnded() || !wait.isOpen(), "seed " + seed);
                }
            }
        }
    }

    private static void drawEverything(List<Event> events, int seed) {
        Timeline recorded = build(events).buildRecorded();
        Timeline going = build(events).build(6_000_000_000L);
        for (int width : WIDTHS) {
            Layout layout = layout(width, seed);
            List<StyledLine> lines = new ArrayList<>(live(events, layout));
            for (Timeline timeline : List.of(recorded, going)) {
                for (View view : View.values()) {
                    lines.addAll(view.draw(timeline, layout));
                }
                lines.addAll(Summary.lines(timeline, layout));
                lines.add(StatusLine.of(timeline, layout));
            }
            for (StyledLine line : lines) {
                assertTrue(line.width(layout.cells()) <= width, () -> "seed " + seed + " width " + width + line.text());
            }
        }
    }

    private static Layout layout(int width, int seed) {
        Glyphs glyphs = seed % 3 == 0 ? Glyphs.PLAIN : Glyphs.BOX;
        return TimelineLayout.of(width, Screens.CELLS, glyphs, seed % 2 == 0 ? Language.EN : Language.ZH);
    }

    private static TimelineBuilder build(List<Event> events) {
        TimelineBuilder builder = new TimelineBuilder();
        events.forEach(builder::add);
        return builder;
    }

    private static List<StyledLine> live(List<Event> events, Layout layout) {
        LiveFeed feed = new LiveFeed(layout);
        List<StyledLine> lines = new ArrayList<>();
        events.forEach(event -> lines.addAll(feed.add(event)));
        lines.addAll(feed.flush());
        return lines;
    }

    private static void swapNeighbours(List<Event> events, Random random) {
        for (int i = 20; i + 1 < events.size() - 20; i++) {
            if (random.nextInt(4) == 0) {
                Collections.swap(events, i, i + 1);
            }
        }
    }

    private static String text(List<StyledLine> lines) {
        return lines.stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }
}
