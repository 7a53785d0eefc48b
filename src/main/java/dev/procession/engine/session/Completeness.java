package dev.procession.engine.session;

/** Whether typed text can be evaluated as it is, or needs more lines. */
public enum Completeness {
    EMPTY,
    COMPLETE,
    /** More lines are needed. */
    INCOMPLETE
}
