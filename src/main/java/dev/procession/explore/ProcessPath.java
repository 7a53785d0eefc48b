package dev.procession.explore;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The name of a process that is the same in every run: {@code 0} is main, {@code 2} the second process that main
 * started, {@code 2:1} the first that this one started. Pids differ between runs.
 */
public final class ProcessPath {

    public static final String MAIN = "0";

    /** Main first, then its children in the order of their starts, each followed by its own children. */
    public static final Comparator<String> ORDER = (a, b) -> Arrays.compare(numbers(a), numbers(b));

    private ProcessPath() {}

    /**
     * The path of a child.
     *
     * @param number 1 for the first child that the parent started
     */
    public static String child(String parent, int number) {
        return parent.equals(MAIN) ? Integer.toString(number) : parent + ":" + number;
    }

    /** The path of the process that started another; empty for main. */
    public static String parent(String path) {
        int end = path.lastIndexOf(':');
        return end >= 0 ? path.substring(0, end) : path.equals(MAIN) ? "" : MAIN;
    }

    private static int[] numbers(String path) {
        String[] parts = path.split(":");
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
