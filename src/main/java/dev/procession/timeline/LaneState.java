package dev.procession.timeline;

/** What a process is doing at an instant, as the line down its lane shows it. */
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

    /** What it is, in words. */
    public String meaning(Layout layout) {
        return legend.isEmpty() ? "" : layout.say(legend);
    }

    /** The key of its explanation. */
    String legend() {
        return legend;
    }

    String glyph(Layout layout) {
        return layout.pick(fancy, plain);
    }

    public boolean isThere() {
        return this != ABSENT && this != GONE;
    }
}
