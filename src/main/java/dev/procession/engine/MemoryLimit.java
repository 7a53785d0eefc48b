package dev.procession.engine;

import dev.procession.trace.Event;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the processes of a run together from taking all memory of the machine. Each has a limit of its own, its largest
 * heap, but many at their limits can need more than there is, and then the machine stands still, or the system kills
 * whom it likes. Where the system does not tell how much processes have, there is no such limit.
 */
final class MemoryLimit {

    /** The environment variable, and the system property, with which a teacher allows another amount. */
    private static final String CHOSEN = "PROCESSION_MEMORY";

    private static final String CHOSEN_PROPERTY = "procession.memory";

    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int PAUSES_PER_CHECK = 20;
    private static final int KILLED = -9;

    private final MemoryUse use;
    private final long mostBytes;
    private final long reserveBytes;
    private final OptionalLong killsBefore;
    private final Set<Long> signalled = new HashSet<>();
    private long checkedAt;
    private long pauseNanos = CHECK_NANOS;
    private boolean told;

    /**
     * A run that takes too much.
     *
     * @param bytes what its processes have together
     * @param mostBytes what they may have
     * @param leftBytes what the machine can still give
     */
    record Excess(long bytes, long mostBytes, long leftBytes) {}

    MemoryLimit() {
        this(new MemoryUse(), chosen().orElse(MachineMemory.bytes() / 4 * 3), MachineMemory.bytes() / 24);
    }

    /**
     * @param mostBytes what the processes of the run may have together
     * @param reserveBytes when the machine has less than this left, and the run has three times as much, that is too
     *     much as well, whoever has the rest
     */
    MemoryLimit(MemoryUse use, long mostBytes, long reserveBytes) {
        this.use = use;
        this.mostBytes = mostBytes;
        this.reserveBytes = reserveBytes;
        this.killsBefore = use.kills();
    }

    private static OptionalLong chosen() {
        String typed = System.getProperty(CHOSEN_PROPERTY, System.getenv().getOrDefault(CHOSEN, ""));
        return parse(typed);
    }

    /** An amount such as {@code 800m} or {@code 12g}, in bytes; empty if it is none. */
    static OptionalLong parse(String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        if (!text.matches("[1-9]\\d{0,6}[mg]")) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return OptionalLong.of(number << (text.endsWith("g") ? 30 : 20));
    }

    /**
     * Tells, once, that the processes take too much.
     *
     * @param pids the living processes of the run
     * @param now in nanoseconds of {@link System#nanoTime()}
     */
    Optional<Excess> check(Collection<Long> pids, long now) {
        if (told || now - checkedAt < pauseNanos) {
            return Optional.empty();
        }
        long asked = System.nanoTime();
        OptionalLong bytes = use.ofAll(pids);
        // Of hundreds of processes, asking takes a while; it must not become the main work of a busy machine.
        pauseNanos = Math.max(CHECK_NANOS, PAUSES_PER_CHECK * (System.nanoTime() - asked));
        checkedAt = now;
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        long sum = bytes.getAsLong();
        long left = sum > 3 * reserveBytes ? use.left().orElse(Long.MAX_VALUE) : Long.MAX_VALUE;
        if (sum <= mostBytes && left >= reserveBytes) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(new Excess(sum, mostBytes, left));
    }

    /**
     * The process that the system has killed for lack of memory, according to an event; empty if there is none. Nobody of
     * the run has sent it SIGKILL, and the system has killed somebody meanwhile.
     */
    Optional<Long> killedBySystem(Event event) {
        if (event instanceof Event.Signalled signal) {
            signalled.add(signal.target());
        } else if (event instanceof Event.Exited exited) {
            boolean ours = signalled.remove(exited.process());
            Integer status = exited.status();
            if (!ours && status != null && status == KILLED && hasSystemKilled()) {
                return Optional.of(exited.process());
            }
        }
        return Optional.empty();
    }

    private boolean hasSystemKilled() {
        OptionalLong now = use.kills();
        return now.isPresent() && killsBefore.isPresent() && now.getAsLong() > killsBefore.getAsLong();
    }
}
