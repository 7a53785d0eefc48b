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
        DELETE,
        ESCAPE,
        CTRL_C,
        CTRL_D,
        CTRL_L,
        /** The end of input: the terminal was closed. */
        HANG_UP,
        /** Any other key, or an invalid sequence. */
        OTHER
    }

    /** A key that types a character other than a control character. */
    record Letter(int codePoint) implements Key {}

    /** A letter that is pressed together with Ctrl, and that has no name of its own above; it is a small letter. */
    record Control(char letter) implements Key {}

    /** Text that was pasted, of any number of lines. Control characters have been removed. */
    record Pasted(String text) implements Key {}
}
