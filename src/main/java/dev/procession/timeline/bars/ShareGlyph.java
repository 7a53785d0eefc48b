package dev.procession.timeline.bars;

import dev.procession.text.Layout;

/**
 * A share of a cell's time as one character: the higher the more, or the tenths as a digit where there are no blocks.
 */
final class ShareGlyph {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final int TENTHS = 10;
    private static final double MIN_SHARE = 0.02;

    private ShareGlyph() {}

    /** @param share from 0 to 1 */
    static String of(double share, Layout layout) {
        if (share < MIN_SHARE) {
            return " ";
        }
        return layout.isPlain() ? digit(share) : block(share);
    }

    private static String block(double share) {
        int eighth = (int) Math.round(share * BLOCKS.length());
        return BLOCKS.substring(Math.max(0, Math.min(BLOCKS.length(), eighth) - 1))
                .substring(0, 1);
    }

    private static String digit(double share) {
        long tenths = Math.round(share * TENTHS);
        return tenths >= TENTHS ? "#" : tenths == 0 ? "." : Long.toString(tenths);
    }
}
