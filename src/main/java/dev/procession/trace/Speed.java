package dev.procession.trace;

import java.math.BigDecimal;

/** How many times shorter than written the processes of a run sleep: 10 makes a second a tenth of one, 0.5 makes it two. */
public final class Speed {

    /** As written. */
    public static final double NORMAL = 1;

    public static final double LEAST = 0.1;
    public static final double MOST = 100;

    private Speed() {}

    /** @throws NumberFormatException if it is no number from {@link #LEAST} to {@link #MOST} */
    public static double parse(String text) {
        double speed = text.matches("[0-9]{1,3}([.][0-9]{1,6})?") ? Double.parseDouble(text) : 0;
        if (speed < LEAST || speed > MOST) {
            throw new NumberFormatException(
                    "a speed is a number from " + text(LEAST) + " to " + text(MOST) + ", not " + text);
        }
        return speed;
    }

    /** As a person writes it: {@code 10}, {@code 0.5}. */
    public static String text(double speed) {
        return BigDecimal.valueOf(speed).stripTrailingZeros().toPlainString();
    }
}
