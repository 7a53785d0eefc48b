package dev.procession.trace;

import java.math.BigDecimal;

/**
 * The speed of a run: how many times shorter than written its processes sleep. At speed 10 a sleep of one second lasts
 * 0.1 seconds, at speed 0.5 it lasts 2 seconds.
 */
public final class Speed {

    /** Sleeps last as long as written. */
    public static final double NORMAL = 1;

    public static final double LEAST = 0.1;
    public static final double MOST = 100;

    private Speed() {}

    /**
     * Parses a speed such as {@code 10} or {@code 0.5}.
     *
     * @throws NumberFormatException if {@code text} is not a number from {@link #LEAST} to {@link #MOST}
     */
    public static double parse(String text) {
        double speed = text.matches("[0-9]{1,3}([.][0-9]{1,6})?") ? Double.parseDouble(text) : 0;
        if (speed < LEAST || speed > MOST) {
            throw new NumberFormatException(
                    "a speed is a number from " + text(LEAST) + " to " + text(MOST) + ", not " + text);
        }
        return speed;
    }

    /** The speed as a person writes it: {@code 10}, {@code 0.5}. */
    public static String text(double speed) {
        return BigDecimal.valueOf(speed).stripTrailingZeros().toPlainString();
    }
}
