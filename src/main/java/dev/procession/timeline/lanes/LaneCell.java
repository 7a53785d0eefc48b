package dev.procession.timeline.lanes;

import dev.procession.text.Style;

/** The content of one lane in one line: a glyph in the place of the vertical line, and text beside it. */
record LaneCell(String glyph, Style glyphInk, String text, Style textInk) {

    static LaneCell of(String glyph, Style ink) {
        return new LaneCell(glyph, ink, "", Style.PLAIN);
    }

    LaneCell with(String words, Style ink) {
        return new LaneCell(glyph, glyphInk, words, ink);
    }
}
