package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.OptionalLong;

/** How much memory processes have of their own, and how much the machine has left, as Linux tells it. */
class MemoryUse {

    private static final Path PROC = Path.of("/proc");

    /** What a process alone has in memory, and what of that was moved to the disk. */
    private static final String OWN = "RssAnon:";

    private static final String SWAPPED = "VmSwap:";

    private static final String LEFT = "MemAvailable:";
    private static final String KILLS = "oom_kill";

    private final Path proc;

    MemoryUse() {
        this(PROC);
    }

    /** @param proc the folder in which Linux describes the processes */
    MemoryUse(Path proc) {
        this.proc = proc;
    }

    /**
     * How many bytes the processes have together. What they share, such as the code of the JVM, does not count. Empty
     * if this system does not say.
     */
    OptionalLong ofAll(Collection<Long> pids) {
        long sum = 0;
        boolean known = false;
        for (long pid : pids) {
            Path status = proc.resolve(Long.toString(pid)).resolve("status");
            OptionalLong own = kilobytes(status, OWN);
            known |= own.isPresent();
            sum += own.orElse(0) + kilobytes(status, SWAPPED).orElse(0);
        }
        return known ? OptionalLong.of(sum << 10) : OptionalLong.empty();
    }

    /** How many bytes more the machine, or the container, can give; empty if this system does not say. */
    OptionalLong left() {
        OptionalLong machine = kilobytes(proc.resolve("meminfo"), LEFT);
        return machine.isPresent()
                ? OptionalLong.of(Math.min(machine.getAsLong() << 10, MachineMemory.leftInContainer()))
                : machine;
    }

    /** How many processes this system has killed since its start, because it had no memory; empty if it does not say. */
    OptionalLong kills() {
        return number(proc.resolve("vmstat"), KILLS);
    }

    private static OptionalLong kilobytes(Path file, String name) {
        return number(file, name);
    }

    private static OptionalLong number(Path file, String name) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(name)) {
                    return OptionalLong.of(Long.parseLong(
                            line.substring(name.length()).replace("kB", "").strip()));
                }
            }
        } catch (IOException | RuntimeException e) {
            // the process has ended, or this is another system
        }
        return OptionalLong.empty();
    }
}
