package dev.procession.trace;

/** A line of a trace file is not what the format asks for; the message says where and what. */
public final class TraceFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TraceFormatException(String message) {
        super(message);
    }
}
