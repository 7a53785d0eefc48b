package dev.procession.timeline.draw;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Explains the glyphs that are in a picture. */
public final class Legend {

    private static final int GAP_CELLS = 3;

    private Legend() {}

    /** One explanation for each state and mark that was drawn. */
    public static List<String> entries(Layout layout, Set<Mark> marks, Set<LaneState> states) {
        List<String> entries = new ArrayList<>();
        for (LaneState state : states) {
            if (state.isThere()) {
                entries.add(state.glyph(layout) + " " + layout.say(state.legend()));
            }
        }
        for (Mark mark : marks) {
            entries.add(mark.glyph(layout) + " " + layout.say(mark.legend));
        }
        return entries;
    }

    /** The entries side by side, in as many lines as they need. */
    public static List<StyledLine> lines(Layout layout, List<String> entries) {
        List<StyledLine> lines = new ArrayList<>();
        LineBuilder line = new LineBuilder(layout);
        for (String entry : entries) {
            int gap = line.at() == 0 ? 0 : GAP_CELLS;
            if (gap > 0 && line.at() + gap + layout.cells().of(entry) > layout.room()) {
                lines.add(line.line());
                line = new LineBuilder(layout);
                gap = 0;
            }
            line.padTo(line.at() + gap).put(entry, Style.DIM);
        }
        lines.add(line.line());
        return lines;
    }
}
