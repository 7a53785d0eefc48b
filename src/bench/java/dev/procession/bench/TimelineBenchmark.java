package dev.procession.bench;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.draw.TimelineLayout;
import dev.procession.timeline.view.View;
import dev.procession.trace.Event;
import java.util.List;
import org.jline.utils.WCWidth;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures building a timeline from the events of a long run and drawing its first screen. */
@State(Scope.Benchmark)
public class TimelineBenchmark {

    static final int PROCESSES = 64;
    static final int EVENTS = 100_000;

    private static final int SCREEN_LINES = 40;
    static final CellWidth CELLS = point -> Math.max(0, WCWidth.wcwidth(point));

    /** The view to draw. */
    @Param({"LANES", "BARS"})
    public View view;

    private List<Event> events;

    @Setup
    public void makeEvents() {
        events = ManyEvents.of(PROCESSES, EVENTS);
    }

    @Benchmark
    public List<StyledLine> buildAndDrawScreen() {
        TimelineBuilder builder = new TimelineBuilder();
        events.forEach(builder::add);
        Timeline timeline = builder.buildRecorded();
        Layout layout = TimelineLayout.of(120, CELLS, Glyphs.BOX, Language.EN);
        return view.lines(timeline, layout).limit(SCREEN_LINES).toList();
    }
}
