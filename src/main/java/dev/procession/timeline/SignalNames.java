package dev.procession.timeline;

/** Names of the signals that end processes. */
public final class SignalNames {

    private SignalNames() {}

    /** The name of a signal, such as {@code SIGTERM} for 15. Knows only signals with the same number on all systems. */
    public static String name(int number) {
        return switch (number) {
            case 1 -> "SIGHUP";
            case 2 -> "SIGINT";
            case 3 -> "SIGQUIT";
            case 4 -> "SIGILL";
            case 5 -> "SIGTRAP";
            case 6 -> "SIGABRT";
            case 8 -> "SIGFPE";
            case 9 -> "SIGKILL";
            case 11 -> "SIGSEGV";
            case 13 -> "SIGPIPE";
            case 14 -> "SIGALRM";
            case 15 -> "SIGTERM";
            default -> "SIG" + number;
        };
    }
}
