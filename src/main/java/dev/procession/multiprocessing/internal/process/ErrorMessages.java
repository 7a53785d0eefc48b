package dev.procession.multiprocessing.internal.process;

/**
 * The messages of exceptions that the shell explains, and the code by which it finds each explanation. The messages are
 * Python's where Python has one. They are compile-time constants, so that a process without such an exception does not
 * load this class.
 */
public final class ErrorMessages {

    public static final String STARTED_TWICE = "cannot start a process twice";
    public static final String STARTED_ELSEWHERE = "can only start a process object created by current process";
    public static final String DAEMON_PARENT = "daemonic processes are not allowed to have children";
    public static final String CLOSED = "process object is closed";
    public static final String JOINED_BEFORE_START = "can only join a started process";
    public static final String JOINED_ELSEWHERE = "can only join a child process";
    public static final String TESTED_ELSEWHERE = "can only test a child process";
    public static final String ALREADY_STARTED = "process has already started";
    public static final String NOT_STARTED = "process not started";
    public static final String CLOSED_WHILE_RUNNING =
            "Cannot close a process while it is still running. You should first call join() or terminate().";
    public static final String NEGATIVE_SLEEP = "sleep length must be non-negative";
    public static final String INTERRUPTED = "interrupted while waiting";

    /** Why a child that reads a line finds none. */
    public static final String NO_INPUT =
            "a child cannot read input, as in Python: read the line in main, and pass it to the child";

    /** Why {@code wait()} and {@code notify()} fail. */
    public static final String MONITOR =
            "wait() and notify() are for threads; an event or a condition has await() and signal()";

    /** The beginning of a message that goes on with what cannot be copied. */
    public static final String CANNOT_SEND = "cannot send to the child";

    /** The beginning of a message that goes on with the reason. */
    public static final String CANNOT_START = "cannot start a process:";

    /** The beginning of a message about a limit of procession. */
    public static final String TOO_MANY = CANNOT_START + " this run has ";

    private static final String[][] CODES = {
        {STARTED_TWICE, "started-twice"},
        {STARTED_ELSEWHERE, "started-elsewhere"},
        {DAEMON_PARENT, "daemon-parent"},
        {CLOSED, "closed"},
        {JOINED_BEFORE_START, "joined-before-start"},
        {JOINED_ELSEWHERE, "joined-elsewhere"},
        {TESTED_ELSEWHERE, "tested-elsewhere"},
        {ALREADY_STARTED, "already-started"},
        {NOT_STARTED, "not-started"},
        {CLOSED_WHILE_RUNNING, "closed-while-running"},
        {NEGATIVE_SLEEP, "negative-sleep"},
        {INTERRUPTED, "interrupted"},
        {CANNOT_SEND, "cannot-send"},
        {TOO_MANY, "too-many"},
        {CANNOT_START, "cannot-start"},
    };

    private ErrorMessages() {}

    /** Returns the code of a message, such as {@code started-twice}; empty if the message is none of these. */
    public static String code(String message) {
        for (String[] each : CODES) {
            if (message.startsWith(each[0])) {
                return each[1];
            }
        }
        return "";
    }
}
