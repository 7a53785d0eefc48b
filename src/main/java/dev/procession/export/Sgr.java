package dev.procession.export;

import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.StyledSpan;

/** Turns styled text into escape sequences of a terminal (SGR), with the colours that the shell uses. */
final class Sgr {

    /** The colours of the lanes: blue, green, magenta, cyan, yellow and red. */
    private static final int[] LANES = {34, 32, 35, 36, 33, 31};

    private static final int MAGENTA = 35;
    private static final int CYAN = 36;
    private static final int GREEN = 32;
    private static final int YELLOW = 33;
    private static final int RED = 31;

    private Sgr() {}

    static String of(StyledLine line) {
        StringBuilder text = new StringBuilder();
        for (StyledSpan span : line.spans()) {
            String codes = codes(span.style());
            if (codes.isEmpty()) {
                text.append(span.text());
            } else {
                text.append("\u001b[")
                        .append(codes)
                        .append('m')
                        .append(span.text())
                        .append("\u001b[0m");
            }
        }
        return text.toString();
    }

    private static String codes(Style style) {
        String lane = style.lane() < 0 ? "" : Integer.toString(LANES[style.lane() % LANES.length]);
        return switch (style.tone()) {
            case PLAIN -> lane;
            case DIM, COMMENT -> with(lane, 2);
            case STRONG, HEADING -> with(lane, 1);
            case MATCH -> "1;4";
            case CODE -> Integer.toString(CYAN);
            case KEYWORD -> Integer.toString(MAGENTA);
            case GOOD, LITERAL -> Integer.toString(GREEN);
            case WARNING -> Integer.toString(YELLOW);
            case BAD -> Integer.toString(RED);
        };
    }

    private static String with(String lane, int attribute) {
        return lane.isEmpty() ? Integer.toString(attribute) : lane + ";" + attribute;
    }
}
