package dev.procession.shell;

/** What came from the keyboard. */
sealed interface Typed {

    /** Text, of one or several lines. */
    record Text(String text) implements Typed {}

    /**
     * Ctrl-C.
     *
     * @param discarded what had been typed
     */
    record Interrupt(String discarded) implements Typed {}

    /** Ctrl-D, or the end of a script. */
    record End() implements Typed {}
}
