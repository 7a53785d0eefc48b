package dev.procession.shell.console;

/** A key that a person presses, independent of the characters that the terminal sends for it. */
public sealed interface Key {

    /** A key that types no character. */
    enum Named implements Key {
        UP,
        DOWN,
        LEFT,
        RIGHT,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        TAB,
        BACK_TAB,
        ENTER,
        BACKSPACE,
        ESCAPE,
        CTRL_C,
        /** Ctrl-D, or the end of input because the terminal was closed. */
        CTRL_D,
        CTRL_L,
        /** Any other key, or an invalid sequence. */
        OTHER
    }

    /** A key that types a character other than a control character. */
    record Letter(int codePoint) implements Key {}
}
