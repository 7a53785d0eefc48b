package dev.procession.engine.cpu;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads what the Linux scheduler counts for one thread, and keeps the figures of the last read. */
final class ThreadSchedulerStats implements Closeable {

    private static final String VOLUNTARY = "voluntary_ctxt_switches:";
    private static final String INVOLUNTARY = "nonvoluntary_ctxt_switches:";

    /** The index of the CPU number among the fields of {@code stat} that follow the thread's name; see proc(5). */
    private static final int CPU_FIELD = 36;

    private final Path directory;
    private final FileChannel schedstat;
    private final ByteBuffer buffer = ByteBuffer.allocate(128);
    private long onCpuNanos;
    private long readyNanos;
    private long voluntary;
    private long involuntary;

    /** @param directory the directory of the thread in {@code /proc} */
    ThreadSchedulerStats(Path directory) throws IOException {
        this.directory = directory;
        this.schedstat = FileChannel.open(directory.resolve("schedstat"), StandardOpenOption.READ);
    }

    /**
     * Reads the times.
     *
     * @return the nanoseconds by which the time on a CPU has grown; -1 if only the time of being ready has grown
     * @throws IOException if the thread has ended
     */
    long sample() throws IOException {
        buffer.clear();
        if (schedstat.read(buffer, 0) <= 0) {
            throw new IOException("gone");
        }
        buffer.flip();
        long on = number();
        long ready = number();
        long grown = on - onCpuNanos;
        boolean onlyReady = grown == 0 && ready > readyNanos;
        onCpuNanos = on;
        readyNanos = ready;
        return onlyReady ? -1 : grown;
    }

    private long number() {
        long number = 0;
        while (buffer.hasRemaining()) {
            int digit = buffer.get() - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Reads the numbers of context switches, which is too slow to be done in each sample. */
    void sampleSwitches() throws IOException {
        for (String line : Files.readAllLines(directory.resolve("status"))) {
            if (line.startsWith(VOLUNTARY)) {
                voluntary = Long.parseLong(line.substring(VOLUNTARY.length()).strip());
            } else if (line.startsWith(INVOLUNTARY)) {
                involuntary =
                        Long.parseLong(line.substring(INVOLUNTARY.length()).strip());
            }
        }
    }

    /** The CPU on which the thread runs, or ran last. */
    int cpu() throws IOException {
        String stat = Files.readString(directory.resolve("stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[CPU_FIELD]);
    }

    long onCpuNanos() {
        return onCpuNanos;
    }

    long readyNanos() {
        return readyNanos;
    }

    long voluntary() {
        return voluntary;
    }

    long involuntary() {
        return involuntary;
    }

    @Override
    public void close() throws IOException {
        schedstat.close();
    }
}
