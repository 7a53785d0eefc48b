package dev.procession.timeline.step;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.LineBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Arranges a screen of {@code /step} with the lanes above and the text about the row below them. */
final class StepBelow {

    /** A screen of at least this height has room for all text below the lanes. */
    static final int MIN_LINES_FOR_ALL = 20;

    private static final int MIN_LINES_WITH_REASONS = 11;
    private static final int MAX_REASON_LINES = 6;
    private static final int MIN_PROCESS_LINES = 2;

    private final Layout layout;
    private final int height;

    StepBelow(Layout layout, int height) {
        this.layout = layout;
        this.height = height;
    }

    List<StyledLine> draw(IntFunction<List<StyledLine>> rows, StepPanel panel, boolean atLength) {
        int left = layout.width() * 3 / 5;
        SituationLines situations = panel.situations(layout.withWidth(left - 1));
        int forProcesses = Math.max(MIN_PROCESS_LINES, Math.min(situations.briefHeight(), height / 4));
        int forWhy = height < MIN_LINES_WITH_REASONS ? 0 : Math.min(MAX_REASON_LINES, Math.max(2, height / 6));
        int forRows = height - forProcesses - forWhy - 1;
        List<StyledLine> lines = new ArrayList<>(rows.apply(forRows));
        while (lines.size() < forRows) {
            lines.add(StyledLine.EMPTY);
        }
        if (atLength) {
            lines.add(rule(panel.whyTitle(layout), layout.width(), "", ""));
            lines.addAll(panel.why(layout, forProcesses + forWhy));
            return lines;
        }
        Layout right = layout.withWidth(layout.width() - left - 2);
        lines.add(rule(situations.counts(), left, layout.pick("┬", "+"), panel.printedTitle(right)));
        List<StyledLine> states = situations.lines(forProcesses);
        List<StyledLine> printed = panel.printed(right, forProcesses);
        for (int i = 0; i < forProcesses; i++) {
            LineBuilder line = new LineBuilder(layout).put(i < states.size() ? states.get(i) : StyledLine.EMPTY);
            line.padTo(left).put(layout.pick("│ ", "| "), Style.DIM);
            lines.add(line.padTo(left + 2)
                    .put(i < printed.size() ? printed.get(i) : StyledLine.EMPTY)
                    .line());
        }
        lines.addAll(panel.why(layout, forWhy));
        return lines;
    }

    /** A horizontal rule with two titles, one at the left and one from cell {@code second} on. */
    private StyledLine rule(String title, int second, String corner, String secondTitle) {
        LineBuilder line = new LineBuilder(layout);
        addTitle(line, title, second);
        line.put(corner, Style.DIM);
        if (!secondTitle.isEmpty()) {
            addTitle(line, secondTitle, layout.width());
        }
        return line.line();
    }

    private void addTitle(LineBuilder line, String title, int end) {
        String dash = layout.pick("─", "-");
        line.put(dash, Style.DIM);
        String cut = layout.cut(title, Math.max(1, end - line.at() - 2));
        line.padTo(line.at() + 1).put(cut, Style.HEADING).padTo(line.at() + 1);
        line.put(dash.repeat(Math.max(0, end - line.at())), Style.DIM);
    }
}
