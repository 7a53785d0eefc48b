package dev.procession.timeline;

/** What is known, apart from events, of a process that lives: whether a signal has halted it. */
public enum Halt {
    /** The operating system says that it is stopped. */
    STOPPED,
    /** It was sent SIGSTOP, and this operating system does not say whether it is stopped now. */
    UNKNOWN
}
