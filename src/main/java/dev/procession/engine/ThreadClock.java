package dev.procession.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What Linux counts for one thread, as far as it was looked up last. */
final class ThreadClock implements Closeable {

    private static final String VOLUNTARY = "voluntary_ctxt_switches:";
    private static final String INVOLUNTARY = "nonvoluntary_ctxt_switches:";

    /** The place of the CPU's number among the fields of {@code stat} that follow the thread's name. */
    private static final int CPU_FIELD = 36;

    private final Path directory;
    private final FileChannel schedstat;
    private final ByteBuffer buffer = ByteBuffer.allocate(128);
    private long onCpuNanos;
    private long readyNanos;
    private long voluntary;
    private long involuntary;

    /** @param directory of the thread in {@code /proc} */
    ThreadClock(Path directory) throws IOException {
        this.directory = directory;
        this.schedstat = FileChannel.open(directory.resolve("schedstat"), StandardOpenOption.READ);
    }

    /**
     * Looks up the times.
     *
     * @return by how much the time on a CPU has grown; negative if only the time of being ready has
     * @throws IOException if the thread is gone
     */
    long look() throws IOException {
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

    /** Looks up what is too costly to be looked up each time: how often it was switched. */
    void lookAtSwitches() throws IOException {
        for (String line : Files.readAllLines(directory.resolve("status"))) {
            if (line.startsWith(VOLUNTARY)) {
                voluntary = Long.parseLong(line.substring(VOLUNTARY.length()).strip());
            } else if (line.startsWith(INVOLUNTARY)) {
                involuntary =
                        Long.parseLong(line.substring(INVOLUNTARY.length()).strip());
            }
        }
    }

    /** The CPU that it is on, or was on last. */
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
