package dev.procession.text;

/** The characters that pictures are drawn with: box drawing where the terminal has it, else plain words and ASCII. */
public enum Glyphs {
    /** For terminals that draw. */
    BOX,
    /** For screen readers, logs and dumb terminals: ASCII only. */
    PLAIN;

    /** {@code fancy} or {@code plain}, as this set is. */
    public String pick(String fancy, String plain) {
        return this == BOX ? fancy : plain;
    }
}
