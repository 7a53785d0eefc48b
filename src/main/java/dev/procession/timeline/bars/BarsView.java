package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.LineBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws one bar for each process on a common scale of time, and below them figures such as the speed-up. */
public final class BarsView {

    private BarsView() {}

    /** The bars. A run that was bound to CPUs gets a close-up of its turns, and its figures only on demand. */
    public static Stream<StyledLine> lines(Timeline timeline, Layout layout) {
        return lines(timeline, layout, !CpuSection.isDue(timeline));
    }

    /** The bars with all figures. */
    public static Stream<StyledLine> withFigures(Timeline timeline, Layout layout) {
        return lines(timeline, layout, true);
    }

    private static Stream<StyledLine> lines(Timeline timeline, Layout layout, boolean figures) {
        BarRows bars = new BarRows(List.of(timeline), layout);
        List<StyledLine> lines = new ArrayList<>(bars.axis());
        lines.addAll(bars.of(timeline));
        lines.add(StyledLine.EMPTY);
        lines.addAll(bars.legend());
        lines.add(StyledLine.EMPTY);
        lines.addAll(CpuSection.lines(timeline, layout, bars, figures));
        if (figures) {
            lines.addAll(FiguresText.lines(Figures.of(timeline), CpuSection.isDue(timeline), layout));
        } else {
            lines.addAll(LineBuilder.paragraph(layout, layout.say("bars.more"), Style.DIM));
        }
        return lines.stream();
    }
}
