package dev.procession.shell;

import java.util.function.LongSupplier;

/** The instant of a run that has come while it is played in its own time, slower or faster. */
final class StepClock {

    private static final double[] SPEEDS = {0.1, 0.2, 0.5, 1, 2, 5, 10};
    private static final int NORMAL = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final LongSupplier nanos;
    private int speed = NORMAL;
    private boolean plays;
    private long from;
    private long since;

    /** @param nanos the time here, as of {@link System#nanoTime()} */
    StepClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean plays() {
        return plays;
    }

    double speed() {
        return SPEEDS[speed];
    }

    /** Goes on from an instant of the run. */
    void play(long instant) {
        plays = true;
        from = instant;
        since = nanos.getAsLong();
    }

    void pause() {
        plays = false;
    }

    /** The instant of the run that has come; to be asked for only while it plays. */
    long instant() {
        return from + (long) ((nanos.getAsLong() - since) * speed());
    }

    /** Goes on faster, or slower if {@code steps} is negative, as far as there are such speeds. */
    void change(int steps) {
        if (plays) {
            play(instant());
        }
        speed = Math.max(0, Math.min(SPEEDS.length - 1, speed + steps));
    }

    /** How long it takes here until {@code instant} of the run comes, in milliseconds. */
    double millisUntil(long instant) {
        return (instant - instant()) / speed() / NANOS_PER_MILLI;
    }
}
