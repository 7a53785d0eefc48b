package dev.procession.timeline.draw;

import dev.procession.text.Layout;

/** What a process does at an instant, as shown by the vertical line in its lane. */
public enum LaneState {
    ABSENT(" ", " ", ""),
    BOOTS("·", ".", "state.boots"),
    RUNS("│", "|", "state.runs"),
    WAITS("░", ":", "state.waits"),
    GONE(" ", " ", "");

    private final String fancy;
    private final String plain;
    private final String legend;

    LaneState(String fancy, String plain, String legend) {
        this.fancy = fancy;
        this.plain = plain;
        this.legend = legend;
    }

    /** The state in words. */
    public String meaning(Layout layout) {
        return legend.isEmpty() ? "" : layout.say(legend);
    }

    /** The message key of the explanation. */
    String legend() {
        return legend;
    }

    public String glyph(Layout layout) {
        return layout.pick(fancy, plain);
    }

    public boolean isThere() {
        return this != ABSENT && this != GONE;
    }
}
