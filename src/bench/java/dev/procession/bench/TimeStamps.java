package dev.procession.bench;

import java.util.regex.Pattern;

/** Reads the time stamps that the programs print: {@code before 123} and {@code after 456}, in nanoseconds. */
final class TimeStamps {

    static final Pattern AFTER = Pattern.compile("\\bafter (\\d+)\\b");

    private static final Pattern BEFORE = Pattern.compile("\\bbefore (\\d+)\\b");
    private static final int CHILDREN = 3;
    private static final double SLEPT_MILLIS = 3000;

    private TimeStamps() {}

    /** The milliseconds from {@code start()} to the first line, for each child of a program that starts three. */
    static double[] starts(ProgramOutput running) throws Exception {
        try (ProgramOutput output = running) {
            double[] millis = new double[CHILDREN];
            for (int i = 0; i < CHILDREN; i++) {
                long after = output.awaitNumber(AFTER);
                millis[i] = Nanos.millis(output.awaitNumber(BEFORE), after);
            }
            return millis;
        }
    }

    /** The milliseconds that a program with three sleepers takes longer than the longest sleep. */
    static double[] overhead(ProgramOutput running) throws Exception {
        try (ProgramOutput output = running) {
            long before = output.awaitNumber(BEFORE);
            return Race.one(Nanos.millis(before, output.awaitNumber(AFTER)) - SLEPT_MILLIS);
        }
    }
}
