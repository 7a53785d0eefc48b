package dev.procession.text;

/**
 * The style of a piece of text: what the text is for and, optionally, the process whose colour it has. The screen
 * decides how a style looks. It may have no colours at all, so no information is carried by style alone.
 *
 * @param lane the number of the process whose colour the text has, from 0; negative for none
 */
public record Ink(Tone tone, int lane) {

    /** What the text is for. */
    public enum Tone {
        PLAIN,
        DIM,
        STRONG,
        HEADING,
        CODE,
        /** A word of the language, in code. */
        KEYWORD,
        /** A string or a number, in code. */
        LITERAL,
        COMMENT,
        GOOD,
        WARNING,
        BAD
    }

    public static final Ink PLAIN = new Ink(Tone.PLAIN, -1);
    public static final Ink DIM = new Ink(Tone.DIM, -1);
    public static final Ink STRONG = new Ink(Tone.STRONG, -1);
    public static final Ink HEADING = new Ink(Tone.HEADING, -1);
    public static final Ink CODE = new Ink(Tone.CODE, -1);
    public static final Ink KEYWORD = new Ink(Tone.KEYWORD, -1);
    public static final Ink LITERAL = new Ink(Tone.LITERAL, -1);
    public static final Ink COMMENT = new Ink(Tone.COMMENT, -1);
    public static final Ink GOOD = new Ink(Tone.GOOD, -1);
    public static final Ink WARNING = new Ink(Tone.WARNING, -1);
    public static final Ink BAD = new Ink(Tone.BAD, -1);

    /** The style of text in the colour of process number {@code lane}. */
    public static Ink ofLane(int lane) {
        return new Ink(Tone.PLAIN, lane);
    }

    public Ink with(Tone other) {
        return new Ink(other, lane);
    }
}
