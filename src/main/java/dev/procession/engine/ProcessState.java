package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The state of a process according to the operating system. */
enum ProcessState {
    /** The process runs, or waits for something. */
    ACTIVE,
    /** A signal such as SIGSTOP has stopped the process. */
    STOPPED,
    /** The process has ended, and its parent has not asked for its exit status. */
    ZOMBIE,
    /** This system does not say, or there is no such process. */
    UNKNOWN;

    private static final int EXIT_CODE_FIELD = 49; // of those behind the state, which is number 0

    /** The state that Linux shows in {@code /proc/PID/stat}. */
    static ProcessState of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            int at = stat.lastIndexOf(')') + 2; // the program name before it may contain any character
            return switch (at < stat.length() ? stat.charAt(at) : '?') {
                case 'T', 't' -> STOPPED;
                case 'Z' -> ZOMBIE;
                case '?' -> UNKNOWN;
                default -> ACTIVE;
            };
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /**
     * The exit status of a zombie: 0 to 255, or minus the number of the signal that ended it. Empty if there is no such
     * zombie, or if this system does not say.
     */
    static Optional<Integer> exitStatus(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
            if (fields.length <= EXIT_CODE_FIELD || !fields[0].equals("Z")) {
                return Optional.empty();
            }
            int reported = Integer.parseInt(fields[EXIT_CODE_FIELD]);
            int signal = reported & 0x7f;
            return Optional.of(signal != 0 ? -signal : reported >> 8 & 0xff);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
