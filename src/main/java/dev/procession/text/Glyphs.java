package dev.procession.text;

/** The characters that pictures are drawn with: box-drawing characters if the terminal has them, else ASCII. */
public enum Glyphs {
    /** For terminals that show box-drawing characters. */
    BOX,
    /** For screen readers, logs and dumb terminals: ASCII only. */
    PLAIN;

    /** Returns {@code fancy} for {@link #BOX} and {@code plain} for {@link #PLAIN}. */
    public String pick(String fancy, String plain) {
        return this == BOX ? fancy : plain;
    }
}
