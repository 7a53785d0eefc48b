package dev.procession.trace;

import java.util.List;

/**
 * A line of a trace file is not what the format asks for; the message says where and what, in English. {@link #fault()}
 * and {@link #details()} are for those who say it in another language.
 */
public final class TraceFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with a line. */
    public enum Fault {
        /** The first line does not say which run it is. */
        NO_HEADER,
        /** A later version wrote the file; its format, and the newest one that can be read here. */
        NEWER,
        /** Not a JSON object as traces have them; the column at which that shows. */
        SYNTAX,
        /** A field is missing or is of the wrong kind; its name. */
        FIELD,
        /** A field has a value that it cannot have; its name and the value. */
        VALUE,
        /** An event of a kind that there is not; its name. */
        KIND,
        /** Longer than any line that a process writes; the limit in bytes. */
        LENGTH,
        /** More than is read from one file: events; the limit. */
        EVENTS,
        /** More than is read from one file: bytes; the limit in MB. */
        SIZE,
        /** More pieces that cannot be read than anybody would want to count; the limit. */
        DAMAGE
    }

    private final Fault fault;
    private final transient List<Object> details;

    TraceFormatException(Fault fault, String message, Object... details) {
        super(message, null, false, false); // a file may have many faults, and it is the file's affair, not the code's
        this.fault = fault;
        this.details = List.of(details);
    }

    public Fault fault() {
        return fault;
    }

    /** What belongs to the fault, in the order in which {@link Fault} names it. */
    public List<Object> details() {
        return details;
    }
}
