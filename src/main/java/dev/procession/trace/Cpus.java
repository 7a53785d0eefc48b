package dev.procession.trace;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some of the CPUs of a machine, by the numbers that Linux gives them, written as {@code taskset} and {@code /proc} do:
 * {@code 0}, {@code 0-3}, {@code 0,2}.
 */
public record Cpus(List<Integer> numbers) {

    /** As many as any machine has. */
    private static final int HIGHEST = 8191;

    /** No CPU in particular. */
    public static final Cpus ANY = new Cpus(List.of());

    public Cpus {
        numbers = List.copyOf(numbers);
    }

    /** @throws NumberFormatException if it is no list of CPUs */
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

    public boolean isAny() {
        return numbers.isEmpty();
    }

    /** Whether each of the {@code others} is among these. */
    public boolean containsAll(Cpus others) {
        return numbers.containsAll(others.numbers);
    }

    /** As it is parsed, each CPU on its own: {@code 0,1}. */
    public String text() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
