package dev.procession.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    private static final String KILLS = "oom_kill ";
    private static final int MOST_DIGITS = 18;

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
            String status = text(proc.resolve(Long.toString(pid)).resolve("status"));
            OptionalLong own = number(status, OWN);
            known |= own.isPresent();
            sum += own.orElse(0) + number(status, SWAPPED).orElse(0);
        }
        return known ? OptionalLong.of(sum << 10) : OptionalLong.empty();
    }

    /** How many bytes more the machine, or the container, can give; empty if this system does not say. */
    OptionalLong left() {
        OptionalLong machine = number(text(proc.resolve("meminfo")), LEFT);
        return machine.isPresent()
                ? OptionalLong.of(Math.min(machine.getAsLong() << 10, MachineMemory.leftInContainer()))
                : machine;
    }

    /** How many processes this system has killed since its start, because it had no memory; empty if it does not say. */
    OptionalLong kills() {
        return number(text(proc.resolve("vmstat")), KILLS);
    }

    /** The text of a file; empty if the process has ended, or if this is another system. */
    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** The number behind a name at the beginning of a line. */
    private static OptionalLong number(String text, String name) {
        int line = text.startsWith(name) ? 0 : text.indexOf("\n" + name) + 1;
        if (line == 0 && !text.startsWith(name)) {
            return OptionalLong.empty();
        }
        int at = line + name.length();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && end - at < MOST_DIGITS) {
            end++;
        }
        return end == at ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text.substring(at, end)));
    }
}
