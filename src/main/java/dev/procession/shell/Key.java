package dev.procession.shell;

/** A key as a person presses it, whatever the terminal sends for it. */
sealed interface Key {

    /** A key that types nothing. */
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
        /** Ctrl-D, or the terminal has gone. */
        CTRL_D,
        CTRL_L,
        /** Any other, or what no terminal should send. */
        OTHER
    }

    /** A key that types a character, which is no control character. */
    record Letter(int codePoint) implements Key {}
}
