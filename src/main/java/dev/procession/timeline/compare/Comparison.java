package dev.procession.timeline.compare;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.bars.BarRows;
import dev.procession.timeline.bars.FigureTable;
import dev.procession.timeline.bars.Figures;
import dev.procession.timeline.draw.Durations;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.RunConditionLines;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Compares two runs: their bars on one scale of time, a table of figures, and the first difference in what they did.
 */
public final class Comparison {

    private static final double ALIKE_RATIO = 1.05;

    /**
     * One of the two runs.
     *
     * @param title its title, safe for a terminal
     */
    public record Side(String title, Timeline timeline) {}

    private final Side a;
    private final Side b;
    private final Figures figuresA;
    private final Figures figuresB;
    private final Layout layout;
    private final List<StyledLine> lines = new ArrayList<>();

    private Comparison(Side a, Side b, Layout layout) {
        this.a = a;
        this.b = b;
        this.figuresA = Figures.of(a.timeline);
        this.figuresB = Figures.of(b.timeline);
        this.layout = layout;
    }

    /** The whole picture. */
    public static List<StyledLine> draw(Side a, Side b, Layout layout) {
        Comparison comparison = new Comparison(a, b, layout);
        comparison.bars();
        comparison.lines.add(StyledLine.EMPTY);
        comparison.lines.addAll(comparison.table());
        comparison.lines.add(StyledLine.EMPTY);
        comparison.lines.addAll(DifferenceText.lines(Difference.between(a.timeline, b.timeline, layout), layout));
        return comparison.lines;
    }

    private void bars() {
        BarRows bars = new BarRows(List.of(a.timeline, b.timeline), layout);
        lines.addAll(bars.axis());
        side(bars, "A", a);
        lines.add(StyledLine.EMPTY);
        side(bars, "B", b);
        lines.add(StyledLine.EMPTY);
        lines.addAll(bars.legend());
    }

    private void side(BarRows bars, String letter, Side side) {
        String title = layout.cut(letter + "  " + side.title, layout.room());
        lines.add(LineBuilder.line(layout, title, Style.STRONG));
        lines.addAll(bars.of(side.timeline));
        lines.addAll(RunConditionLines.lines(side.timeline, layout));
    }

    private List<StyledLine> table() {
        FigureTable table = new FigureTable(layout);
        add(table, "bars.wall", Figures::wallNanos, "compare.wall");
        add(table, "bars.work", Figures::workNanos, "compare.work");
        if (figuresA.children() + figuresB.children() > 2) {
            add(table, "bars.own", Figures::ownNanos, "compare.own");
        }
        table.add(
                layout.say("bars.most"),
                List.of(Integer.toString(figuresA.mostAtOnce()), Integer.toString(figuresB.mostAtOnce())),
                layout.say("bars.most.meaning"));
        if (figuresA.cores() != figuresB.cores()) {
            List<String> cores = List.of(cores(a), cores(b));
            table.add(layout.say("compare.cores"), cores, layout.say("compare.cores.meaning"));
        }
        addSpeedUp(table);
        return table.lines(List.of("A", "B"));
    }

    private void add(FigureTable table, String key, ToLongFunction<Figures> nanos, String meaning) {
        List<String> values = List.of(seconds(nanos.applyAsLong(figuresA)), seconds(nanos.applyAsLong(figuresB)));
        table.add(layout.say(key), values, layout.say(meaning));
    }

    private String seconds(long nanos) {
        return layout.say("seconds", Durations.hundredths(nanos));
    }

    private static String cores(Side side) {
        int cores = side.timeline.header().map(TraceHeader::cores).orElse(0);
        return cores > 0 ? Integer.toString(cores) : "?";
    }

    /** How many times as fast as A the run B was, by wall time alone. */
    private void addSpeedUp(FigureTable table) {
        String name = layout.say("bars.speedUp");
        if (figuresA.wallNanos() <= 0 || figuresB.wallNanos() <= 0) {
            table.add(name, List.of("", "?"), layout.say("compare.speedUp.unknown"));
            return;
        }
        double ratio = (double) figuresA.wallNanos() / figuresB.wallNanos();
        table.add(name, List.of("", hundredths(ratio)), speedUp(ratio));
    }

    private String speedUp(double ratio) {
        String division =
                layout.say("bars.speedUp.division", seconds(figuresA.wallNanos()), seconds(figuresB.wallNanos()));
        if (ratio >= ALIKE_RATIO) {
            return layout.say("compare.faster", division, hundredths(ratio));
        }
        return ratio <= 1 / ALIKE_RATIO
                ? layout.say("compare.slower", division, hundredths(1 / ratio))
                : layout.say("compare.alike", division);
    }

    private static String hundredths(double number) {
        return Durations.hundredths(Math.round(Math.min(number, 1e6) * 1e9));
    }
}
