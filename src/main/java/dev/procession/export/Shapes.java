package dev.procession.export;

import dev.procession.timeline.draw.Mark;

/**
 * The shapes of processes and events as SVG paths around 0,0. Everything that a colour shows, a shape shows too, for
 * readers who do not see colours.
 */
final class Shapes {

    /** How many colours there are for processes other than main. */
    static final int COLOURS = 6;

    private static final String DIAMOND = "M0-6L6 0L0 6L-6 0Z";
    private static final String[] OF_PROCESSES = {
        "M0-6L6 5H-6Z",
        "M0 6L6-5H-6Z",
        "M-5-5H5V5H-5Z",
        "M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6Z",
        "M0-6L6-1L4 6H-4L-6-1Z",
        "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z"
    };

    private static final String DOT = "M0-4.5A4.5 4.5 0 1 1 0 4.5A4.5 4.5 0 1 1 0-4.5Z";
    private static final String RING =
            "M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5ZM0-2.6A2.6 2.6 0 1 0 0 2.6A2.6 2.6 0 1 0 0-2.6Z";
    private static final String SQUARE = "M-5-5H5V5H-5Z";
    private static final String CROSS =
            "M-5-3.4L-3.4-5L0-1.6L3.4-5L5-3.4L1.6 0L5 3.4L3.4 5L0 1.6L-3.4 5L-5 3.4L-1.6 0Z";
    private static final String BUBBLE = "M-5.5-4.5H5.5V2.5H0.5L-3 6V2.5H-5.5Z";
    private static final String PLUS = "M-1.2-4.5H1.2V-1.2H4.5V1.2H1.2V4.5H-1.2V1.2H-4.5V-1.2H-1.2Z";
    private static final String RHOMBUS = "M0-5L5 0L0 5L-5 0ZM0-2.2L-2.2 0L0 2.2L2.2 0Z";
    private static final String BRACKET = "M-3-5H4V-3H-0.6V3H4V5H-3Z";
    private static final String BACK_BRACKET = "M3-5H-4V-3H0.6V3H-4V5H3Z";
    private static final String FLAG = "M-3.6-5H-1.8V5H-3.6ZM-1-5L5-2.4L-1 0.4Z";
    private static final String RIGHT = "M-5-1.2H0V-4.6L5 0L0 4.6V1.2H-5Z";
    private static final String LEFT = "M5-1.2H0V-4.6L-5 0L0 4.6V1.2H5Z";
    private static final String UP = "M-1.2 5V0H-4.6L0-5L4.6 0H1.2V5Z";
    private static final String DOWN = "M-1.2-5V0H-4.6L0 5L4.6 0H1.2V-5Z";
    private static final String BOLT = "M1.4-6L-4 1H-0.4L-1.4 6L4-1H0.4Z";
    private static final String DASH = "M-5-1.4H5V1.4H-5Z";

    private Shapes() {}

    /** The style class with the colour of a process: {@code main}, {@code c0}, {@code c1} and so on. */
    static String colour(int process) {
        return process == 0 ? "main" : "c" + (process - 1) % COLOURS;
    }

    /** The style class with the colour of a kind of event. */
    static String tone(Mark mark) {
        return switch (mark) {
            case FAILS -> "bad";
            case PRINTS_ERROR, PRINTS_RAW, GIVES_UP, SIGNALS, ORPHANED, TRUNCATED, DISOWNED -> "warning";
            case WAITS -> "waiting";
            default -> "plain";
        };
    }

    /** The shape of a process. */
    static String of(int process) {
        return process == 0 ? DIAMOND : OF_PROCESSES[(process - 1) % OF_PROCESSES.length];
    }

    /** The shape of a kind of event. */
    static String of(Mark mark) {
        return switch (mark) {
            case BEGINS -> DOT;
            case STARTS, GOES_ON -> PLUS;
            case PRINTS, PRINTS_ERROR, PRINTS_RAW -> BUBBLE;
            case WAITS -> RING;
            case GIVES_UP -> RHOMBUS;
            case SIGNALS -> BOLT;
            case LETS_GO -> DOWN;
            case SENDS, WRITES -> RIGHT;
            case RECEIVES, READS -> LEFT;
            case TAKES -> BRACKET;
            case GIVES_BACK -> BACK_BRACKET;
            case ANNOUNCES -> FLAG;
            case FAILS, DISOWNED -> CROSS;
            case EXITS -> SQUARE;
            case ORPHANED -> UP;
            case TRUNCATED -> DASH;
        };
    }
}
