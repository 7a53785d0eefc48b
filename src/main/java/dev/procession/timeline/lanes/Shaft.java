package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.timeline.draw.LaneState;
import java.util.List;

/** Draws an arrow on a page: from one lane to another, across the lanes between them. */
final class Shaft {

    /** The cells that an arrow needs beside its label before the next lane. */
    static final int CELLS_BESIDE_LABEL = 6;

    private final Layout layout;
    private final LanePage page;
    private final LaneStates states;
    private final Arrow arrow;
    private final boolean rightward;

    Shaft(Layout layout, LanePage page, LaneStates states, Arrow arrow) {
        this.layout = layout;
        this.page = page;
        this.states = states;
        this.arrow = arrow;
        rightward = page.cell(arrow.from()) < page.cell(arrow.to());
    }

    int from() {
        return arrow.from();
    }

    int to() {
        return arrow.to();
    }

    int left() {
        return rightward ? arrow.from() : arrow.to();
    }

    int right() {
        return rightward ? arrow.to() : arrow.from();
    }

    /** Whether the arrow takes the room for text in the lane of {@code process}. */
    boolean covers(int process) {
        int cell = page.cell(process);
        return cell >= page.cell(left()) && cell < page.cell(right());
    }

    /** The glyph where the arrow leaves its first lane. */
    String tail() {
        if (states.of(arrow.from()).isThere()) {
            return layout.pick(rightward ? "├" : "┤", "+");
        }
        return layout.pick(rightward ? "└" : "┘", "+");
    }

    /** The glyph where the arrow meets its last lane. */
    String head() {
        LaneState state = states.of(arrow.to());
        if (state == LaneState.BOOTS) {
            return layout.pick(rightward ? "┐" : "┌", "+");
        }
        return rightward ? state.glyph(layout) : layout.pick("├", "+");
    }

    /** The text between the two lanes. */
    String text() {
        int from = page.cell(left()) + 1;
        int to = page.cell(right());
        StringBuilder text = new StringBuilder(rightward ? line() : layout.pick("◄", "<") + line());
        int next = page.lanes().get(page.lanes().indexOf(left()) + 1);
        String label = layout.cut(arrow.label(), page.cell(next) - page.cell(left()) - CELLS_BESIDE_LABEL);
        if (!label.isEmpty()) {
            text.append(' ').append(label).append(' ');
        }
        List<Integer> crossed = page.lanes();
        for (int cell = from + layout.cells().of(text.toString()); cell < to; cell++) {
            int here = cell;
            boolean crosses = crossed.stream()
                    .anyMatch(p -> page.cell(p) == here && states.of(p).isThere());
            boolean atHead = rightward && cell == to - 1;
            text.append(atHead ? layout.pick("►", ">") : crosses ? layout.pick("┼", "+") : line());
        }
        return text.toString();
    }

    private String line() {
        return layout.pick("─", "-");
    }
}
