package dev.procession.trace.read;

import java.util.List;

/**
 * Thrown for a line of a trace file that does not follow the format. The message says in English what is wrong and
 * where; {@link #fault()} and {@link #details()} allow a caller to say it in another language.
 */
public final class TraceFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with a line. Each constant names the details that belong to it. */
    public enum Fault {
        /** The first line is not a header; no details. */
        NO_HEADER,
        /** A newer version wrote the file. Details: its format, and the newest format that this version reads. */
        NEWER,
        /** The line is not a flat JSON object. Details: the column where that shows. */
        SYNTAX,
        /** A field is missing or has the wrong type. Details: its name. */
        FIELD,
        /** A field has a value that is not allowed. Details: its name and the value. */
        VALUE,
        /** The kind of the event is unknown. Details: its name. */
        KIND,
        /** The line is longer than any line that a process writes. Details: the limit in bytes. */
        LENGTH,
        /** The file has more events than are read from one file. Details: the limit. */
        EVENTS,
        /** The file is larger than what is read from one file. Details: the limit in MB. */
        SIZE,
        /** The file has so many unreadable pieces that reading it is pointless. Details: the limit. */
        DAMAGE
    }

    private final Fault fault;
    private final transient List<Object> details;

    TraceFormatException(Fault fault, String message, Object... details) {
        super(message, null, false, false); // no stack trace: a file may have many faults
        this.fault = fault;
        this.details = List.of(details);
    }

    /** The fault of a field that has a value which is not allowed. */
    static TraceFormatException wrongValue(String name, Object value) {
        return new TraceFormatException(
                Fault.VALUE, "\"" + name + "\" cannot have the value \"" + value + "\"", name, value);
    }

    public Fault fault() {
        return fault;
    }

    /** The details of the fault, in the order in which {@link Fault} names them. */
    public List<Object> details() {
        return details;
    }
}
