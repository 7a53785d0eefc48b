package dev.procession.shell.step;

import java.util.function.LongSupplier;

/** The clock of a run that is played: tells which instant of the run has come, at the chosen speed. */
final class StepClock {

    private static final double[] SPEEDS = {0.1, 0.2, 0.5, 1, 2, 5, 10};
    private static final int NORMAL = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final LongSupplier nanos;
    private int speed = NORMAL;
    private boolean plays;
    private long from;
    private long since;

    /** @param nanos the real time, such as {@link System#nanoTime()} */
    StepClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean plays() {
        return plays;
    }

    double speed() {
        return SPEEDS[speed];
    }

    /** Starts to play from an instant of the run, in nanoseconds. */
    void play(long instant) {
        plays = true;
        from = instant;
        since = nanos.getAsLong();
    }

    void pause() {
        plays = false;
    }

    /** The instant of the run that has come, in nanoseconds. Valid only while the run is played. */
    long instant() {
        return from + (long) ((nanos.getAsLong() - since) * speed());
    }

    /** Changes the speed by so many steps, slower if {@code steps} is negative, within the available speeds. */
    void change(int steps) {
        if (plays) {
            play(instant());
        }
        speed = Math.max(0, Math.min(SPEEDS.length - 1, speed + steps));
    }

    /** The real time until {@code instant} of the run comes, in milliseconds. */
    double millisUntil(long instant) {
        return (instant - instant()) / speed() / NANOS_PER_MILLI;
    }
}
