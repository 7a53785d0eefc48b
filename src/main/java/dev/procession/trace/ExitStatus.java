package dev.procession.trace;

/** Exit statuses as Python gives them: 0 to 255, or minus the number of the signal that ended the process. */
public final class ExitStatus {

    private static final int SIGNALLED = 128;
    private static final int HIGHEST_SIGNAL = 64;

    private static final String[] SIGNALS = {
        "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
        "TERM"
    };

    private ExitStatus() {}

    /**
     * Java reports a process that was ended by signal n, and one that ended itself with {@code exit(128 + n)}, alike.
     *
     * @param reported what {@link java.lang.Process#waitFor()} returned
     * @param onPurpose whether the process said that it ended itself
     */
    public static int of(int reported, boolean onPurpose) {
        boolean signal = !onPurpose && reported > SIGNALLED && reported <= SIGNALLED + HIGHEST_SIGNAL;
        return signal ? SIGNALLED - reported : reported;
    }

    /** {@code -SIGTERM} for -15, {@code 3} for 3: as Python's {@code repr} shows it. Numbers above 15 differ by system. */
    public static String text(int status) {
        return status < 0 && -status < SIGNALS.length ? "-SIG" + SIGNALS[-status] : Integer.toString(status);
    }
}
