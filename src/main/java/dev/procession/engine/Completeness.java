package dev.procession.engine;

/** Whether typed text can be evaluated as it stands. */
public enum Completeness {
    EMPTY,
    COMPLETE,
    /** More lines are needed. */
    INCOMPLETE
}
