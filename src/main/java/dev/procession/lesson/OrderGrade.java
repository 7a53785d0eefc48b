package dev.procession.lesson;

import dev.procession.timeline.Causality;
import dev.procession.timeline.PrintedLine;
import dev.procession.timeline.ProcessLife;
import dev.procession.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student's order of lines beside that of a run. Only what the run forced counts: two lines that happened to come in
 * one order might as well have come in the other.
 *
 * @param real the same lines as the run printed them; those that it did not print are missing
 * @param missing the lines that the run did not print
 * @param mistakes where the student's order cannot be
 * @param luck where it is another than the run's, though it might have come so: of such pairs, the one that lay farthest
 *     apart in time; null if there is none
 * @param certain whether every run has these lines in this order
 */
public record OrderGrade(
        List<String> real,
        List<String> missing,
        List<Pair> mistakes,
        @Nullable Pair luck,
        boolean certain) {

    /**
     * A line that came first and was put second.
     *
     * @param firstEvent the place of {@code first} in {@link Timeline#events()}
     * @param secondEvent the place of {@code second}
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

    /** Whether the run printed enough of the lines to tell anything. */
    public boolean isGraded() {
        return real.size() > 1;
    }

    /** Whether nothing in the order is impossible. */
    public boolean isPossible() {
        return mistakes.isEmpty();
    }

    /** Grades {@code order}, the lines as the student put them. */
    public static OrderGrade of(List<String> order, Timeline timeline) {
        List<PrintedLine> printed = new ArrayList<>();
        for (ProcessLife process : timeline.processes()) {
            printed.addAll(timeline.printed(process));
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
        Causality causality = timeline.causality();
        List<Found> real = new ArrayList<>(found);
        real.sort(Comparator.comparingInt(each -> each.printed().number()));
        List<Pair> mistakes = new ArrayList<>();
        Pair luck = null;
        long apart = -1;
        for (int i = 0; i < found.size(); i++) {
            for (Found early : found.subList(i + 1, found.size())) {
                Found late = found.get(i);
                long gap = late.printed().t() - early.printed().t();
                if (early.line().equals(late.line())
                        || early.printed().number() >= late.printed().number()) {
                    continue; // as in the run
                } else if (causality.forced(
                        early.printed().number(), late.printed().number())) {
                    mistakes.add(Pair.of(early, late));
                } else if (gap > apart) {
                    luck = Pair.of(early, late);
                    apart = gap;
                }
            }
        }
        return new OrderGrade(
                real.stream().map(Found::line).toList(), missing, mistakes, luck, isCertain(real, causality));
    }

    /** The first line of the run that is this one; failing that, that has it in it. Each is taken once. */
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

    private static boolean isCertain(List<Found> real, Causality causality) {
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
