package dev.procession.multiprocessing.internal.gate;

/**
 * What a process is about to do when it stands at its gate. The shell knows the same kinds by the same names and
 * explains them there.
 */
public enum Visible {
    START,
    JOIN,
    END,
    PRINT,
    ACQUIRE,
    RELEASE,
    READ,
    WRITE,
    PUT,
    GET,
    SEND,
    RECEIVE,
    CLOSE,
    LOOK,
    WAIT,
    NOTIFY,
    CHECKPOINT,
    TERMINATE
}
