package dev.procession.multiprocessing;

/** The process that was at work on a task of a {@link Pool} ended in the middle of it. */
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

    /** As {@link Process#exitCode()} gives it: negative if a signal ended the worker. */
    public int exitCode() {
        return exitCode;
    }
}
