package dev.procession.engine;

import dev.procession.multiprocessing.internal.process.MainProgram;
import dev.procession.trace.Event;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a run whose processes start processes without end from taking the whole machine. Above a limit it makes a file
 * in the run's directory, and {@code start()} throws in every process of the run as long as that file exists.
 */
final class ProcessLimit {

    /** Starts in one minute; no program that waits for its children comes near. */
    static final int MOST_PER_MINUTE = 2000;

    private static final int FEWEST_ALIVE = 32;
    private static final int MOST_ALIVE = 256;

    /** What a JVM needs that does nothing. */
    private static final long BYTES_PER_PROCESS = 40L << 20;

    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final File sign;
    private final int mostAlive;
    private final int mostPerMinute;
    private final Deque<Long> starts = new ArrayDeque<>();
    private boolean refusing;

    /** The environment variable with which a teacher allows another number of living processes. */
    private static final String CHOSEN = "PROCESSION_PROCESSES";

    /** The limit for the run with this trace: processes that do nothing may take half of the machine's memory. */
    ProcessLimit(File trace) {
        this(trace, chosen().orElseGet(() -> mostAlive(MachineMemory.bytes())), MOST_PER_MINUTE);
    }

    /** A limit of {@code most} living processes, if it is lower than that of every run; 0 for none of its own. */
    static ProcessLimit of(File trace, int most) {
        ProcessLimit ordinary = new ProcessLimit(trace);
        return most > 0 && most < ordinary.mostAlive ? new ProcessLimit(trace, most, MOST_PER_MINUTE) : ordinary;
    }

    private static Optional<Integer> chosen() {
        String chosen = System.getenv(CHOSEN);
        return chosen != null && chosen.matches("[1-9]\\d{0,5}")
                ? Optional.of(Integer.valueOf(chosen))
                : Optional.empty();
    }

    ProcessLimit(File trace, int mostAlive, int mostPerMinute) {
        this.sign = MainProgram.noMoreProcessesFile(trace);
        this.mostAlive = mostAlive;
        this.mostPerMinute = mostPerMinute;
    }

    static int mostAlive(long memoryBytes) {
        return (int) Math.max(FEWEST_ALIVE, Math.min(MOST_ALIVE, memoryBytes / 2 / BYTES_PER_PROCESS));
    }

    void note(Event event) {
        if (event instanceof Event.Launched) {
            starts.add(event.t());
        }
    }

    /**
     * Refuses more processes, or allows them again.
     *
     * @param alive how many processes of the run are alive
     * @param now in nanoseconds of {@link System#nanoTime()}
     */
    void check(int alive, long now) {
        while (!starts.isEmpty() && (now - starts.peek() > MINUTE_NANOS || starts.size() > mostPerMinute)) {
            starts.remove();
        }
        String reason = reason(alive);
        if (reason == null && refusing) {
            sign.delete();
            refusing = false;
        } else if (reason != null && !refusing) {
            try {
                Files.writeString(sign.toPath(), reason);
                refusing = true;
            } catch (IOException e) {
                // tried again at the next check
            }
        }
    }

    private @Nullable String reason(int alive) {
        // Once too many are alive, a quarter of them must end first; otherwise each one that ends would be replaced.
        if (alive >= (refusing ? mostAlive - mostAlive / 4 : mostAlive)) {
            return "this run has " + mostAlive + " living processes, and procession allows it no more at the same time";
        }
        if (starts.size() >= mostPerMinute) {
            return "this run has started " + mostPerMinute
                    + " processes within a minute, and procession allows it no more";
        }
        return null;
    }

    /** Takes the file away at the end of the run. */
    void close() {
        sign.delete();
    }
}
