package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory the machine has, or the container in which the shell runs. */
final class MachineMemory {

    /** The limits of a container, in the two forms that Linux has for them. */
    private static final List<Path> CONTAINER_LIMITS =
            List.of(Path.of("/sys/fs/cgroup/memory.max"), Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes"));

    /** What other systems are taken to have, since only a slow part of the JDK could ask them. */
    private static final long ELSEWHERE_BYTES = 8L << 30;

    /** What a container has in memory, beside each of its limits, and what of that can be given up. */
    private static final List<Path> CONTAINER_USES =
            List.of(Path.of("/sys/fs/cgroup/memory.current"), Path.of("/sys/fs/cgroup/memory/memory.usage_in_bytes"));

    private static final Path LINUX = Path.of("/proc/meminfo");

    private static final long BYTES = read();

    private MachineMemory() {}

    static long bytes() {
        return BYTES;
    }

    private static long read() {
        long bytes = ofLinux();
        for (Path limit : CONTAINER_LIMITS) {
            bytes = Math.min(bytes, limitIn(limit));
        }
        return bytes;
    }

    /** The memory according to Linux, which costs less to ask than the JVM. */
    private static long ofLinux() {
        try {
            for (String line : Files.readAllLines(LINUX)) {
                String[] words = line.split("\\s+");
                if (words[0].equals("MemTotal:")) {
                    return Long.parseLong(words[1]) << 10;
                }
            }
        } catch (IOException | RuntimeException e) {
            // another system
        }
        return ELSEWHERE_BYTES;
    }

    private static long limitIn(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException | NumberFormatException e) {
            return Long.MAX_VALUE; // no container, or one without a limit, which says "max"
        }
    }

    /** How much more the container can give; more than any machine has if there is none. */
    static long leftInContainer() {
        long left = Long.MAX_VALUE;
        for (int i = 0; i < CONTAINER_LIMITS.size(); i++) {
            long limit = limitIn(CONTAINER_LIMITS.get(i));
            long used = limitIn(CONTAINER_USES.get(i));
            if (limit <= BYTES && used < Long.MAX_VALUE) {
                left = Math.min(
                        left, limit - used + cacheIn(CONTAINER_USES.get(i).resolveSibling("memory.stat")));
            }
        }
        return left;
    }

    /** What a container has in memory of files, and can read again. */
    private static long cacheIn(Path statistics) {
        try {
            for (String line : Files.readAllLines(statistics)) {
                if (line.startsWith("inactive_file ")) {
                    return Long.parseLong(line.substring("inactive_file ".length()));
                }
            }
        } catch (IOException | RuntimeException e) {
            // as if there were none
        }
        return 0;
    }
}
