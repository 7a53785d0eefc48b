package dev.procession.faults;

/** Something that happens to procession during a trial: what a person does, or a fault. */
sealed interface Deed {

    /** Keys are typed at a terminal. */
    record Typed(int terminal, String keys) implements Deed {}

    record Resized(int terminal, int columns, int rows) implements Deed {}

    /** A second shell is started that has the same state. */
    record SecondShell() implements Deed {}

    /** The trial waits until a process of a role lives, because a signal before that would meet nothing. */
    record Awaited(Role role, int longestSeconds) implements Deed {}

    /**
     * A signal is sent.
     *
     * @param which chooses among the living processes of the role, whatever their number is
     */
    record Signalled(String signal, Role role, int which) implements Deed {}

    /** The terminal disappears. */
    record HungUp(int terminal) implements Deed {}

    /**
     * A file system fills up.
     *
     * @param left how many bytes are left on it
     */
    record DiskFilled(Disk disk, int left) implements Deed {}

    record DiskFreed(Disk disk) implements Deed {}

    /** The kind of a fault, for the figures at the end; empty for what a person does. */
    default String fault() {
        if (this instanceof Signalled sent) {
            return "SIG" + sent.signal() + " to " + sent.role();
        }
        if (this instanceof HungUp) {
            return "terminal gone";
        }
        return this instanceof DiskFilled filled ? "disk full: " + filled.disk() : "";
    }
}
