package dev.procession.explore;

import org.jspecify.annotations.Nullable;

/**
 * What a process does from one visible operation to its next.
 *
 * @param process the {@link ProcessPath} of the process
 * @param operation the operation that the step begins with and that has not been done yet
 * @param enabled whether the operation would complete now, as the real primitive says
 * @param holder if it would not: the path of the process on which this depends, because it holds the lock or has not
 *     ended, if there is one such process
 */
public record Step(
        String process,
        Operation operation,
        boolean enabled,
        @Nullable String holder) {

    /**
     * Who moves if this step is taken: the path of the process, with a letter behind it if not the process itself moves
     * on but the time ({@code 1t}) or a signal that arrives ({@code 1k}). Of the steps that can be taken in a state, no
     * two have the same actor.
     */
    public String actor() {
        return switch (operation.kind()) {
            case EXPIRE -> process + "t";
            case SIGNAL -> process + (operation.detail().equals("SIGKILL") ? "K" : "k");
            default -> process;
        };
    }

    /**
     * Whether the step only follows from how the program is built: a start, a join without a time-out, an end. These
     * come as soon as they can and are not counted, unless somebody can tell when they came.
     */
    boolean isStructural() {
        return switch (operation.kind()) {
            case START, JOIN, END -> !operation.object().equals(Operation.EVERYTHING);
            default -> false;
        };
    }

    /**
     * Whether it matters which of two steps comes first: both are steps of one process, or touch the same object and
     * one of them writes it, or one begins the process of the other.
     */
    boolean dependsOn(Step other) {
        return process.equals(other.process) || conflictsWith(other) || begins(other) || other.begins(this);
    }

    private boolean conflictsWith(Step other) {
        if (touchesEverything() || other.touchesEverything()) {
            return !isStructural() && !other.isStructural() || isAbout(other) || other.isAbout(this);
        }
        return operation.conflictsWith(other.operation);
    }

    private boolean touchesEverything() {
        return operation.object().equals(Operation.EVERYTHING);
    }

    /** Whether this is an operation on the process of the other step. */
    private boolean isAbout(Step other) {
        return Operation.isProcess(operation.object(), other.process);
    }

    private boolean begins(Step other) {
        return operation.kind() == Operation.Kind.START && isAbout(other);
    }
}
