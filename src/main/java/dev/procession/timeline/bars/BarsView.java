package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws one bar for each process on a common scale of time, and below them figures such as the speed-up. */
public final class BarsView {

    private BarsView() {}

    public static Stream<StyledLine> lines(Timeline timeline, Layout layout) {
        BarRows bars = new BarRows(List.of(timeline), layout);
        List<StyledLine> lines = new ArrayList<>(bars.axis());
        lines.addAll(bars.of(timeline));
        lines.add(StyledLine.EMPTY);
        lines.addAll(bars.legend());
        lines.add(StyledLine.EMPTY);
        lines.addAll(CpuSection.lines(timeline, layout, bars.left(), bars.scale(timeline), bars::name));
        lines.addAll(FiguresText.lines(Figures.of(timeline), CpuSection.isDue(timeline), layout));
        return lines.stream();
    }
}
