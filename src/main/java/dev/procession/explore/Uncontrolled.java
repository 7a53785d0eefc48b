package dev.procession.explore;

/**
 * Something that a process did and that the run does not control, so that other orders may exist than those found.
 *
 * @param process the path of the process
 * @param name what it was, in the words of the program: {@code Condition.await}, the name of a thread; may be empty
 */
public record Uncontrolled(String process, Reason reason, String name) {

    /** What it was, roughly. */
    public enum Reason {
        /** An operation of the library before which no process can be held yet. */
        OPERATION,
        /** A second thread of the process used the library or printed. */
        THREAD,
        /** The process read what somebody typed. */
        INPUT
    }
}
