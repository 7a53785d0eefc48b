package dev.procession.text;

/** The widths that a terminal gives to the characters that occur in tests. */
public final class TerminalCells {

    public static final CellWidth TERMINAL = TerminalCells::of;

    private TerminalCells() {}

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(point)
                || point >= 0x3000 && point <= 0x303f
                || point >= 0x3040 && point <= 0x30ff
                || point >= 0xac00 && point <= 0xd7a3
                || point >= 0xff00 && point <= 0xff60
                || point >= 0x1f300 && point <= 0x1faff;
        return wide ? 2 : 1;
    }
}
