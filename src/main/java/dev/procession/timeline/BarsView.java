package dev.procession.timeline;

import dev.procession.text.Ink;
import dev.procession.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One bar a process on a common scale of time, and under it what the lengths amount to. */
final class BarsView {

    private static final int GAP = 2;
    private static final int LONGEST_NAME = 18;
    private static final int NARROWEST_BAR = 12;
    private static final int NARROWEST_WITH_IDENT = 24;

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final int names;
    private final boolean withIdent;
    private final int left;
    private final BarScale scale;

    private BarsView(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        phrases = new Phrases(layout);
        names = widest(this::name);
        int idents = widest(phrases::ident);
        int room = layout.room() - widest(p -> Bar.endText(p, timeline, layout)) - GAP;
        int beside = names + GAP + idents + GAP;
        withIdent = room - beside >= NARROWEST_WITH_IDENT;
        left = withIdent ? beside : names + GAP;
        scale = new BarScale(timeline.origin(), timeline.end(), Math.max(NARROWEST_BAR, room - left));
    }

    static Stream<Line> lines(Timeline timeline, Layout layout) {
        BarsView view = new BarsView(timeline, layout);
        List<Line> lines = new ArrayList<>(view.axis());
        timeline.processes().forEach(process -> lines.add(view.bar(process)));
        lines.add(Line.EMPTY);
        lines.addAll(view.legend());
        lines.add(Line.EMPTY);
        lines.addAll(CpuSection.lines(timeline, layout, view.left, view.scale, view::name));
        lines.addAll(FiguresText.lines(Figures.of(timeline), CpuSection.isDue(timeline), layout));
        return lines.stream();
    }

    private Line bar(ProcessLife process) {
        Pen pen = new Pen(layout).put(name(process), Ink.ofLane(process.index()));
        if (withIdent) {
            pen.padTo(names + GAP).put(phrases.ident(process), Ink.DIM);
        }
        new Bar(timeline, process, scale, layout).put(pen.padTo(left), left);
        return pen.line();
    }

    private List<Line> axis() {
        Pen times = new Pen(layout);
        scale.putTimes(times, left, layout, phrases);
        Pen line = new Pen(layout);
        scale.putLine(line, left, layout);
        return List.of(times.line(), line.line());
    }

    private String name(ProcessLife process) {
        return layout.cut(Badge.of(process.index(), layout) + phrases.name(process), LONGEST_NAME);
    }

    private int widest(Function<ProcessLife, String> column) {
        return timeline.processes().stream()
                .mapToInt(process -> layout.cells().of(column.apply(process)))
                .max()
                .orElse(0);
    }

    private List<Line> legend() {
        List<String> entries = new ArrayList<>(Bar.legend(layout));
        entries.add(Mark.EXITS.glyph(layout) + " " + layout.say(Mark.EXITS.legend));
        return Legend.lines(layout, entries);
    }
}
