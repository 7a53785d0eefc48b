package dev.procession.timeline.compare;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.bars.BarRows;
import dev.procession.timeline.bars.Figures;
import dev.procession.timeline.draw.Durations;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.RunConditionLines;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.List;

/**
 * Two runs below each other on one scale of time, what their lengths amount to, and the first thing they did
 * differently.
 */
public final class Comparison {

    private static final int GAP_CELLS = 2;
    private static final int MAX_VALUE_CELLS = 12;
    private static final double ALIKE_RATIO = 1.05;

    /**
     * One of the two runs.
     *
     * @param title its title, safe for a terminal
     */
    public record Side(String title, Timeline timeline) {}

    private record Figure(String key, String a, String b, String meaning) {}

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
        comparison.table();
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

    private void table() {
        List<Figure> rows = new ArrayList<>();
        rows.add(seconds("bars.wall", figuresA.wallNanos(), figuresB.wallNanos(), layout.say("compare.wall")));
        rows.add(seconds("bars.work", figuresA.workNanos(), figuresB.workNanos(), layout.say("compare.work")));
        if (figuresA.children() + figuresB.children() > 2) {
            rows.add(seconds("bars.own", figuresA.ownNanos(), figuresB.ownNanos(), layout.say("compare.own")));
        }
        rows.add(new Figure(
                "bars.most",
                Integer.toString(figuresA.mostAtOnce()),
                Integer.toString(figuresB.mostAtOnce()),
                layout.say("bars.most.meaning")));
        if (figuresA.cores() != figuresB.cores()) {
            rows.add(new Figure("compare.cores", cores(a), cores(b), layout.say("compare.cores.meaning")));
        }
        rows.add(speedUp());
        lines.addAll(table(rows));
    }

    private Figure seconds(String key, long nanosA, long nanosB, String meaning) {
        return new Figure(key, seconds(nanosA), seconds(nanosB), meaning);
    }

    private String seconds(long nanos) {
        return layout.say("seconds", Durations.hundredths(nanos));
    }

    private static String cores(Side side) {
        int cores = side.timeline.header().map(TraceHeader::cores).orElse(0);
        return cores > 0 ? Integer.toString(cores) : "?";
    }

    /** How many times as fast as A the run B was, by wall time alone. */
    private Figure speedUp() {
        if (figuresA.wallNanos() <= 0 || figuresB.wallNanos() <= 0) {
            return new Figure("bars.speedUp", "", "?", layout.say("compare.speedUp.unknown"));
        }
        double ratio = (double) figuresA.wallNanos() / figuresB.wallNanos();
        String division =
                layout.say("bars.speedUp.division", seconds(figuresA.wallNanos()), seconds(figuresB.wallNanos()));
        String meaning;
        if (ratio >= ALIKE_RATIO) {
            meaning = layout.say("compare.faster", division, hundredths(ratio));
        } else if (ratio <= 1 / ALIKE_RATIO) {
            meaning = layout.say("compare.slower", division, hundredths(1 / ratio));
        } else {
            meaning = layout.say("compare.alike", division);
        }
        return new Figure("bars.speedUp", "", hundredths(ratio), meaning);
    }

    private static String hundredths(double number) {
        return Durations.hundredths(Math.round(Math.min(number, 1e6) * 1e9));
    }

    private List<StyledLine> table(List<Figure> rows) {
        int names = rows.stream()
                .mapToInt(row -> layout.cells().of(layout.say(row.key)))
                .max()
                .orElse(0);
        int value = Math.min(
                MAX_VALUE_CELLS,
                rows.stream()
                        .mapToInt(row -> Math.max(
                                layout.cells().of(row.a), layout.cells().of(row.b)))
                        .max()
                        .orElse(0));
        int endA = names + GAP_CELLS + value;
        int endB = endA + GAP_CELLS + value;
        List<StyledLine> table = new ArrayList<>();
        table.add(new LineBuilder(layout)
                .putRight("A", endA, Style.STRONG)
                .putRight("B", endB, Style.STRONG)
                .line());
        for (Figure row : rows) {
            LineBuilder pen = new LineBuilder(layout)
                    .put(layout.say(row.key))
                    .putRight(row.a, endA, Style.STRONG)
                    .putRight(row.b, endB, Style.STRONG);
            for (String part : layout.wrap(row.meaning, layout.room() - endB - GAP_CELLS)) {
                table.add(pen.padTo(endB + GAP_CELLS).put(part, Style.DIM).line());
                pen = new LineBuilder(layout);
            }
        }
        return table;
    }
}
