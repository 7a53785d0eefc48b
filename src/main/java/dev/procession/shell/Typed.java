package dev.procession.shell;

/** One input that a console has read. */
sealed interface Typed {

    /** Text of one or several lines. */
    record Text(String text) implements Typed {}

    /**
     * Ctrl-C.
     *
     * @param discarded the text that had been typed before it
     */
    record Interrupt(String discarded) implements Typed {}

    /** Ctrl-D, or the end of a script. */
    record End() implements Typed {}
}
