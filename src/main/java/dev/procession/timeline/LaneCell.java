package dev.procession.timeline;

import dev.procession.text.Ink;

/** The content of one lane in one line: a glyph in the place of the vertical line, and text beside it. */
record LaneCell(String glyph, Ink glyphInk, String text, Ink textInk) {

    static LaneCell of(String glyph, Ink ink) {
        return new LaneCell(glyph, ink, "", Ink.PLAIN);
    }

    LaneCell with(String words, Ink ink) {
        return new LaneCell(glyph, glyphInk, words, ink);
    }
}
