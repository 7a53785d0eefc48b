package dev.procession.shell.console;

/** One input that a console has read. */
public sealed interface ConsoleInput {

    /** Text of one or several lines. */
    record Text(String text) implements ConsoleInput {}

    /**
     * Ctrl-C.
     *
     * @param discarded the text that had been typed before it
     */
    record Interrupt(String discarded) implements ConsoleInput {}

    /** Ctrl-D, or the end of a script. */
    record End() implements ConsoleInput {}
}
