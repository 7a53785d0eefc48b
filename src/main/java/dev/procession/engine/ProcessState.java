package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operating system says that a process is doing. */
enum ProcessState {
    /** It runs, or waits for something. */
    GOES_ON,
    /** A signal has halted it. */
    STOPPED,
    /** It has ended, and nobody has asked how. */
    ZOMBIE,
    /** This system does not say, or there is no such process. */
    UNKNOWN;

    /** As Linux has it in {@code /proc/PID/stat}. */
    static ProcessState of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            int at = stat.lastIndexOf(')') + 2; // the name before it may hold anything
            return switch (at < stat.length() ? stat.charAt(at) : '?') {
                case 'T', 't' -> STOPPED;
                case 'Z' -> ZOMBIE;
                case '?' -> UNKNOWN;
                default -> GOES_ON;
            };
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
