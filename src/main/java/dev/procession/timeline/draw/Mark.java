package dev.procession.timeline.draw;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.Style.Tone;

/**
 * The sign in front of a row, which shows the kind of event. It is never the only information: words or position repeat
 * it.
 */
public enum Mark {
    BEGINS("●", "*", "mark.begins", Tone.PLAIN),
    STARTS("+", "+", "mark.starts", Tone.PLAIN),
    PRINTS("»", ">", "mark.prints", Tone.PLAIN),
    PRINTS_ERROR("!", "!", "mark.error", Tone.WARNING),
    PRINTS_RAW("~", "~", "mark.raw", Tone.WARNING),
    WAITS("○", "o", "mark.waits", Tone.DIM),
    GOES_ON("├", "+", "mark.goesOn", Tone.PLAIN),
    GIVES_UP("◊", "?", "mark.givesUp", Tone.WARNING),
    SIGNALS("►", "@", "mark.signals", Tone.WARNING),
    LETS_GO("↓", "v", "mark.letsGo", Tone.PLAIN),
    SENDS("→", "s", "mark.sends", Tone.PLAIN),
    RECEIVES("←", "r", "mark.receives", Tone.PLAIN),
    TAKES("[", "[", "mark.takes", Tone.PLAIN),
    GIVES_BACK("]", "]", "mark.givesBack", Tone.PLAIN),
    READS("◁", "<", "mark.reads", Tone.PLAIN),
    WRITES("▷", "W", "mark.writes", Tone.PLAIN),
    ANNOUNCES("♪", "a", "mark.announces", Tone.PLAIN),
    FAILS("×", "x", "mark.fails", Tone.BAD),
    EXITS("■", "=", "mark.exits", Tone.PLAIN),
    ORPHANED("↑", "^", "mark.orphaned", Tone.WARNING),
    TRUNCATED("…", "-", "mark.truncated", Tone.WARNING),
    DISOWNED("#", "#", "mark.disowned", Tone.WARNING);

    /** All characters beyond ASCII that pictures use. A screen must show each of them in one cell. */
    static final String ALL_FANCY = "●»○├◊►↓→←♪×■↑↕…│░▓·┼┬─◄┐┌┘┤└▲▼◆◇△▽◁▷█▁▂▃▄▅▆▇⋮";

    public final String fancy;
    final String plain;
    public final String legend;
    public final Tone tone;

    Mark(String fancy, String plain, String legend, Tone tone) {
        this.fancy = fancy;
        this.plain = plain;
        this.legend = legend;
        this.tone = tone;
    }

    public String glyph(Layout layout) {
        return layout.pick(fancy, plain);
    }

    /** The style of this mark in the row of a process. */
    public Style style(int lane) {
        return Style.ofLane(lane).with(tone);
    }

    /** The style of the text after this mark: printed lines have the colour of their process. */
    public Style textStyle(int lane) {
        return this == PRINTS ? Style.ofLane(lane) : new Style(tone, -1);
    }

    /** Whether this is the mark of a printed line. */
    public boolean isPrinted() {
        return this == PRINTS || this == PRINTS_ERROR || this == PRINTS_RAW;
    }

    /** The meaning in words. */
    public String meaning(Layout layout) {
        return layout.say(legend);
    }
}
