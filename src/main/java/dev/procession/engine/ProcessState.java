package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
