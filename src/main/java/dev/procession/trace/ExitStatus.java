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
     * Translates what Java reports. Java reports a process that signal n ended and a process that called
     * {@code exit(128 + n)} alike, so the caller must know which it was.
     *
     * @param reported what {@link java.lang.Process#waitFor()} returned
     * @param onPurpose whether the process announced that it ends itself
     */
    public static int of(int reported, boolean onPurpose) {
        boolean signal = !onPurpose && reported > SIGNALLED && reported <= SIGNALLED + HIGHEST_SIGNAL;
        return signal ? SIGNALLED - reported : reported;
    }

    /**
     * The status as Python's {@code repr} shows it: {@code -SIGTERM} for -15, {@code 3} for 3. A signal above 15 stays
     * a number, because those numbers differ between systems.
     */
    public static String text(int status) {
        return status < 0 && -status < SIGNALS.length ? "-SIG" + SIGNALS[-status] : Integer.toString(status);
    }
}
