package dev.procession.study;

/** Thrown for a file that is not what a student handed in, or not all of it, or not as it was written. */
public final class HandInException extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong with a file. */
    public enum Reason {
        /** Something else wrote it. */
        FOREIGN,
        /** A newer version of procession wrote it, in a format that is not known here. */
        NEWER,
        /** A part is missing, or cannot be read. */
        DAMAGED,
        /** It was changed after it had been written: its checksum does not fit. */
        CHANGED
    }

    private final Reason reason;

    HandInException(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
