package dev.procession.lesson;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.Causality;
import dev.procession.timeline.feed.PrintedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares a student's order of lines with a run. Only an order that the run forces (happens-before) counts: two lines
 * that merely happened to come in one order might have come in the other.
 *
 * @param real the same lines in the order in which the run printed them, without those that it did not print
 * @param missing the lines that the run did not print
 * @param mistakes pairs of lines that the student put in an impossible order
 * @param unforced a pair of lines that the student put in another order than this run, although that order is possible;
 *     of such pairs, the one farthest apart in time; null if there is none
 * @param deterministic whether every run prints these lines in this order
 */
public record OrderGrade(
        List<String> real,
        List<String> missing,
        List<Pair> mistakes,
        @Nullable Pair unforced,
        boolean deterministic) {

    /**
     * Two lines that the student put in the opposite order.
     *
     * @param firstEvent the index of {@code first} in {@link Timeline#events()}
     * @param secondEvent the index of {@code second}
     */
    public record Pair(String first, String second, int firstEvent, int secondEvent) {
        private static Pair of(Found early, Found late) {
            return new Pair(
                    early.line(),
                    late.line(),
                    early.printed().number(),
                    late.printed().number());
        }
    }

    private record Found(String line, PrintedLine printed) {}

    public OrderGrade {
        real = List.copyOf(real);
        missing = List.copyOf(missing);
        mistakes = List.copyOf(mistakes);
    }

    /** Whether the run printed at least two of the lines, so that there is an order to grade. */
    public boolean isGraded() {
        return real.size() > 1;
    }

    /** Whether the student's order is possible. */
    public boolean isPossible() {
        return mistakes.isEmpty();
    }

    /** Grades {@code order}, the lines in the student's order. */
    public static OrderGrade of(List<String> order, Timeline timeline) {
        List<PrintedLine> printed = new ArrayList<>();
        for (ProcessRecord process : timeline.processes()) {
            printed.addAll(PrintedLine.of(timeline, process));
        }
        printed.sort(Comparator.comparingInt(PrintedLine::number));
        List<Found> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String line : order) {
            PrintedLine match = take(line, printed);
            if (match == null) {
                missing.add(line);
            } else {
                found.add(new Found(line, match));
            }
        }
        Causality causality = Causality.of(timeline);
        List<Found> real = new ArrayList<>(found);
        real.sort(Comparator.comparingInt(each -> each.printed().number()));
        List<Pair> mistakes = new ArrayList<>();
        Pair unforced = null;
        long apart = -1;
        for (int i = 0; i < found.size(); i++) {
            for (Found early : found.subList(i + 1, found.size())) {
                Found late = found.get(i);
                long gap = late.printed().t() - early.printed().t();
                if (early.line().equals(late.line())
                        || early.printed().number() >= late.printed().number()) {
                    continue; // equal lines, or the same order as in the run
                } else if (causality.forced(
                        early.printed().number(), late.printed().number())) {
                    mistakes.add(Pair.of(early, late));
                } else if (gap > apart) {
                    unforced = Pair.of(early, late);
                    apart = gap;
                }
            }
        }
        return new OrderGrade(
                real.stream().map(Found::line).toList(), missing, mistakes, unforced, isDeterministic(real, causality));
    }

    /** Removes and returns the first printed line that equals {@code line}; if there is none, one that contains it. */
    private static @Nullable PrintedLine take(String line, List<PrintedLine> printed) {
        for (int pass = 0; pass < 2; pass++) {
            for (PrintedLine each : printed) {
                String text = each.text().strip().replaceAll("\\s+", " ");
                if (pass == 0 ? text.equals(line) : text.contains(line)) {
                    printed.remove(each);
                    return each;
                }
            }
        }
        return null;
    }

    private static boolean isDeterministic(List<Found> real, Causality causality) {
        for (int i = 1; i < real.size(); i++) {
            int first = real.get(i - 1).printed().number();
            int second = real.get(i).printed().number();
            if (first != second && !causality.forced(first, second)) {
                return false;
            }
        }
        return true;
    }
}
