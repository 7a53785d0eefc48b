package dev.procession.explore;

/** Where an exploration chooses who moves next. */
public enum Choices {
    /** Before every step. */
    STEPS,
    /** Only where all processes that could move stand at checkpoints; a process goes on to its next one undisturbed. */
    CHECKPOINTS
}
