package dev.procession.timeline.draw;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.MessageBundle;
import dev.procession.timeline.Timeline;

/** Makes the layouts that timelines are drawn with. */
public final class TimelineLayout {

    private TimelineLayout() {}

    /**
     * A layout with the messages of the timeline. Glyphs are plain where the characters of its pictures would not take
     * one cell each.
     *
     * @throws IllegalArgumentException if {@code width} is not positive
     */
    public static Layout of(int width, CellWidth cells, Glyphs glyphs, Language language) {
        return new Layout(width, cells, glyphs, MessageBundle.of(Timeline.class, language)).drawing(Mark.ALL_FANCY);
    }
}
