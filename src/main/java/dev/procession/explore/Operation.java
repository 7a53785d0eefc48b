package dev.procession.explore;

/**
 * An operation by which other processes, or whoever looks at the screen, can tell what a process does.
 *
 * <p>Two operations of different processes depend on each other if they touch the same object and one of them writes
 * it. The search tries both orders of such operations, and only of such.
 *
 * @param object what it touches, by a name that is the same in every run: {@code Lock-1}, {@code value 2}. It is
 *     {@link #screen()} for what is printed, {@link #process} for operations on a process, {@link #EVERYTHING} for an
 *     operation that may affect all others, and empty for one that affects nothing. The first three and the last kind
 *     of names are no names of shared objects
 * @param writes whether it changes the object. Whatever may take something away, such as a lock or an item, does
 * @param detail what else there is to say, for people and for comparing runs: the printed text, the written value, the
 *     name of the checkpoint. Empty if there is nothing
 */
public record Operation(Kind kind, String object, boolean writes, String detail) {

    /**
     * The object of an operation that may affect every other, such as the death of a process that holds a lock. It
     * depends on all operations but starts, joins and ends of other processes.
     */
    public static final String EVERYTHING = "*";

    private static final String PROCESS = "process ";

    boolean conflictsWith(Operation other) {
        return !object.isEmpty() && object.equals(other.object) && (writes || other.writes);
    }

    /** The object of what is printed. */
    public static String screen() {
        return "screen";
    }

    /** The object of operations on a process, such as its start, its end, a look whether it is alive. */
    public static String process(String path) {
        return PROCESS + path;
    }

    /** Whether an object is the process of a path. */
    static boolean isProcess(String object, String path) {
        return object.length() == PROCESS.length() + path.length()
                && object.startsWith(PROCESS)
                && object.endsWith(path);
    }

    /** What an operation does. Sleeping is none: it may end before or after anything, so it ends at once. */
    public enum Kind {
        /** Starts the process of the object; writes. Its first step cannot come before. */
        START,
        /**
         * Waits for the end of the process of the object, as long as it takes; reads. A join with a time-out is a WAIT.
         */
        JOIN,
        /**
         * The end of the process itself, the object; writes. Main ends when the children for which it has to wait have
         * ended. If others may notice more than the end, a lock that nobody releases any more for example, the object
         * is {@link #EVERYTHING}.
         */
        END,
        /** Prints a line or a part of it. */
        PRINT,
        /** Takes a lock or a permit. */
        ACQUIRE,
        /** Gives a lock or a permit back. */
        RELEASE,
        /** Reads a shared value. */
        READ,
        /** Writes a shared value, or reads and writes it in one step. */
        WRITE,
        /** Puts an item into a queue. */
        PUT,
        /** Takes an item from a queue. */
        GET,
        /** Sends a message into a pipe. */
        SEND,
        /** Takes a message from a pipe, or learns that there will be none. */
        RECEIVE,
        /** Closes something. */
        CLOSE,
        /** Looks at something without waiting: whether a process is alive, how many items there are. */
        LOOK,
        /** Waits for an event, a condition, a barrier. */
        WAIT,
        /** Wakes those who wait. */
        NOTIFY,
        /** A checkpoint of the program; touches nothing. */
        CHECKPOINT,
        /** Sends a signal that may end the process of the object; writes. */
        TERMINATE,
        /**
         * The time-out of the operation before which the process stands has passed; touches the same object and counts
         * as reading it.
         */
        EXPIRE,
        /**
         * A signal that was sent to the process arrives and ends it. The object is that of {@link #END}; it is a step
         * of the process that dies, and is offered beside whatever this process would do next.
         */
        SIGNAL
    }
}
