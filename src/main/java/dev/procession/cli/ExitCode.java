package dev.procession.cli;

/** The exit codes of {@code procession}. */
final class ExitCode {

    static final int OK = 0;

    /** Something failed, such as a check or a command of a script. */
    static final int FAILED = 1;

    /** The arguments are wrong. */
    static final int MISUSED = 2;

    private ExitCode() {}
}
