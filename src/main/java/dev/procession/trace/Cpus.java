package dev.procession.trace;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A set of CPUs, by the numbers that Linux gives them. Its text form is the one that {@code taskset} and {@code /proc}
 * use: {@code 0}, {@code 0-3}, {@code 0,2}.
 *
 * @param numbers the numbers of the CPUs, ascending; empty means any CPU
 */
public record Cpus(List<Integer> numbers) {

    /** The largest number that is accepted; Linux supports at most 8192 CPUs. */
    private static final int HIGHEST = 8191;

    /** No restriction: any CPU will do. */
    public static final Cpus ANY = new Cpus(List.of());

    public Cpus {
        numbers = List.copyOf(numbers);
    }

    /**
     * Parses a list such as {@code 0-3,6}.
     *
     * @throws NumberFormatException if {@code text} is not a list of CPUs
     */
    public static Cpus parse(String text) {
        if (!text.matches("[0-9]{1,4}(-[0-9]{1,4})?(,[0-9]{1,4}(-[0-9]{1,4})?)*")) {
            throw new NumberFormatException("no list of CPUs: " + text);
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : text.split(",")) {
            String[] ends = part.split("-");
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (first > last || last > HIGHEST) {
                throw new NumberFormatException("no list of CPUs: " + text);
            }
            Collections.addAll(
                    numbers, IntStream.rangeClosed(first, last).boxed().toArray(Integer[]::new));
        }
        return new Cpus(List.copyOf(numbers));
    }

    /** Whether this is {@link #ANY}. */
    public boolean isAny() {
        return numbers.isEmpty();
    }

    /** Whether this set contains every CPU of {@code others}. */
    public boolean containsAll(Cpus others) {
        return numbers.containsAll(others.numbers);
    }

    /** The text that {@link #parse} reads, with each CPU listed by itself: {@code 0,1}. */
    public String text() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
