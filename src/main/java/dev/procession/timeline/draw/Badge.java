package dev.procession.timeline.draw;

import dev.procession.text.Layout;

/** The shape that identifies a process in every picture, in addition to its colour. */
public final class Badge {

    private static final String SHAPES = "◆▲▼◇△▽";

    private Badge() {}

    /** The shape of process {@code index} and a space; empty on screens that have no such glyphs. */
    public static String of(int index, Layout layout) {
        if (layout.isPlain() || index < 0) {
            return "";
        }
        return index == 0 ? "◆ " : SHAPES.charAt(1 + (index - 1) % (SHAPES.length() - 1)) + " ";
    }
}
