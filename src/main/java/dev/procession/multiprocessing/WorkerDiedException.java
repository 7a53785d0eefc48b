package dev.procession.multiprocessing;

/** Thrown when a process of a {@link Pool} ended in the middle of a task. */
public final class WorkerDiedException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    private final long pid;
    private final int exitCode;

    public WorkerDiedException(String name, long pid, int exitCode) {
        super(name + " (pid " + pid + ") ended with exit code " + exitCode + " in the middle of this task");
        this.pid = pid;
        this.exitCode = exitCode;
    }

    public long pid() {
        return pid;
    }

    /** The exit code of the worker, as {@link Process#exitCode()} returns it: negative if a signal ended it. */
    public int exitCode() {
        return exitCode;
    }
}
