package dev.procession.text;

/**
 * The style of a piece of text: what the text is for and, optionally, the process whose colour it has. The screen
 * decides how a style looks. It may have no colours at all, so no information is carried by style alone.
 *
 * @param lane the number of the process whose colour the text has, from 0; negative for none
 */
public record Style(Tone tone, int lane) {

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
        /** What belongs to the place of the cursor: the other bracket, or the text that was looked for. */
        MATCH,
        GOOD,
        WARNING,
        BAD
    }

    public static final Style PLAIN = new Style(Tone.PLAIN, -1);
    public static final Style DIM = new Style(Tone.DIM, -1);
    public static final Style STRONG = new Style(Tone.STRONG, -1);
    public static final Style HEADING = new Style(Tone.HEADING, -1);
    public static final Style CODE = new Style(Tone.CODE, -1);
    public static final Style KEYWORD = new Style(Tone.KEYWORD, -1);
    public static final Style LITERAL = new Style(Tone.LITERAL, -1);
    public static final Style COMMENT = new Style(Tone.COMMENT, -1);
    public static final Style MATCH = new Style(Tone.MATCH, -1);
    public static final Style GOOD = new Style(Tone.GOOD, -1);
    public static final Style WARNING = new Style(Tone.WARNING, -1);
    public static final Style BAD = new Style(Tone.BAD, -1);

    /** The style of text in the colour of process number {@code lane}. */
    public static Style ofLane(int lane) {
        return new Style(Tone.PLAIN, lane);
    }

    public Style with(Tone other) {
        return new Style(other, lane);
    }
}
