package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * When a process was started. Together with the pid this names the process for ever, while the operating system gives
 * the pid alone to another process some day.
 */
final class ProcessStart {

    /** The index of the start among the fields of {@code /proc/PID/stat} that follow the name of the program. */
    private static final int FIELD = 19;

    private ProcessStart() {}

    /**
     * The start of the process that has this pid now; empty if there is none. The unit is that of the operating system:
     * on Linux, ticks since it was started, which do not change when the clock is set; elsewhere milliseconds.
     */
    static OptionalLong of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" "); // the name may contain anything
            return OptionalLong.of(Long.parseLong(fields[FIELD]));
        } catch (IOException | RuntimeException e) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().startInstant())
                    .map(start -> OptionalLong.of(start.toEpochMilli()))
                    .orElse(OptionalLong.empty());
        }
    }

    /**
     * What tells this start of the computer from all others, and the pids that are counted here from those in a
     * container with the same files; empty where the operating system does not say.
     */
    static String system() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + " "
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}
