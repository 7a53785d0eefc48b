package dev.procession.timeline.compare;

import dev.procession.text.Layout;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.feed.FeedRow;
import dev.procession.timeline.feed.FeedView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first difference between two runs. Two rows of the feed are alike if a process of the same name did the same;
 * pids and measured times do not count. Each process is compared with the process of the same name, because the program
 * decides the order within a process. The order between processes is often chance, so it is compared only if there is
 * no other difference.
 *
 * @param kind what is different
 * @param process the name of the process that did not do the same; empty unless {@code kind} is {@link Kind#DEED}
 * @param a what the first run has there; null if this process has no more rows
 * @param b the same for the second run
 */
record Difference(
        Kind kind,
        String process,
        @Nullable Place a,
        @Nullable Place b) {

    enum Kind {
        NONE,
        /** A process did not do the same in both runs. */
        DEED,
        /** Every process did the same, but the rows of different processes are in another order. */
        ORDER
    }

    /**
     * A row of one of the runs.
     *
     * @param millis milliseconds since the origin
     */
    record Place(long millis, FeedRow row) {}

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** A measured time in printed text: a number with decimals, or with a unit of time after it. */
    static final Pattern MEASURED = Pattern.compile(
            "[0-9]+[.,][0-9]+|[0-9]+(?=\\s?(?:ns|us|\\u00b5s|ms|s|seconds?|milliseconds?|\\u79d2|\\u6beb\\u79d2)(?![a-zA-Z]))");

    /** A smaller number in a printed line is probably not a pid. */
    static final long MIN_PRINTED_PID = 300;

    private record Keyed(String process, String deed, FeedRow row) {
        boolean isLike(Keyed other) {
            return process.equals(other.process) && deed.equals(other.deed);
        }
    }

    static Difference between(Timeline a, Timeline b, Layout layout) {
        List<Keyed> rowsA = keyed(a, layout);
        List<Keyed> rowsB = keyed(b, layout);
        Map<String, List<Keyed>> ofA = byProcess(rowsA);
        Map<String, List<Keyed>> ofB = byProcess(rowsB);
        Set<String> names = new LinkedHashSet<>(ofA.keySet());
        names.addAll(ofB.keySet());
        Difference first = null;
        for (String name : names) {
            Difference here =
                    first(Kind.DEED, name, a, ofA.getOrDefault(name, List.of()), b, ofB.getOrDefault(name, List.of()));
            if (here != null && (first == null || here.millis() < first.millis())) {
                first = here;
            }
        }
        if (first == null) {
            first = first(Kind.ORDER, "", a, rowsA, b, rowsB);
        }
        return first == null ? new Difference(Kind.NONE, "", null, null) : first;
    }

    /** The time of the difference in the run that reached it first, in milliseconds. */
    private long millis() {
        long inA = a == null ? Long.MAX_VALUE : a.millis;
        long inB = b == null ? Long.MAX_VALUE : b.millis;
        return Math.min(inA, inB);
    }

    private static @Nullable Difference first(
            Kind kind, String process, Timeline a, List<Keyed> rowsA, Timeline b, List<Keyed> rowsB) {
        int i = 0;
        while (i < rowsA.size() && i < rowsB.size() && rowsA.get(i).isLike(rowsB.get(i))) {
            i++;
        }
        return i == rowsA.size() && i == rowsB.size()
                ? null
                : new Difference(kind, process, place(a, rowsA, i), place(b, rowsB, i));
    }

    private static @Nullable Place place(Timeline timeline, List<Keyed> rows, int i) {
        return i >= rows.size()
                ? null
                : new Place(timeline.millis(rows.get(i).row.t()), rows.get(i).row);
    }

    private static Map<String, List<Keyed>> byProcess(List<Keyed> rows) {
        Map<String, List<Keyed>> result = new LinkedHashMap<>();
        rows.forEach(row ->
                result.computeIfAbsent(row.process, name -> new ArrayList<>()).add(row));
        return result;
    }

    private static List<Keyed> keyed(Timeline timeline, Layout layout) {
        Set<Long> pids = pids(timeline);
        Map<Integer, String> names = new HashMap<>();
        Map<String, Integer> namesakes = new HashMap<>();
        List<Keyed> rows = new ArrayList<>();
        for (FeedRow row : FeedView.rows(timeline, layout)) {
            String name = names.computeIfAbsent(row.lane(), lane -> unique(row.who(), namesakes));
            rows.add(new Keyed(name, row.mark() + " " + deed(row, pids), row));
        }
        return rows;
    }

    /** Adds a count to the name of a process if an earlier process has the same name. */
    private static String unique(String name, Map<String, Integer> namesakes) {
        int count = namesakes.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + " (" + count + ")";
    }

    private static Set<Long> pids(Timeline timeline) {
        Set<Long> pids = new HashSet<>();
        for (ProcessRecord process : timeline.processes()) {
            pids.add(process.pid());
            if (process.ppid() != null) {
                pids.add(process.ppid());
            }
            if (process.firstPpid() != null) {
                pids.add(process.firstPpid());
            }
        }
        return pids;
    }

    private static String deed(FeedRow row, Set<Long> pids) {
        return switch (row.mark()) {
            case BEGINS -> ""; // the text is left out, because it contains the measured time of the boot
            case PRINTS, PRINTS_ERROR, PRINTS_RAW, FAILS ->
                withoutPids(MEASURED.matcher(row.text()).replaceAll("#"), pids, MIN_PRINTED_PID);
            default -> withoutPids(row.text(), pids, 0);
        };
    }

    private static String withoutPids(String text, Collection<Long> pids, long least) {
        return NUMBER.matcher(text)
                .replaceAll(
                        number -> isPid(number.group(), pids, least) ? "#" : Matcher.quoteReplacement(number.group()));
    }

    private static boolean isPid(String digits, Collection<Long> pids, long least) {
        if (digits.length() > 18) {
            return false;
        }
        long number = Long.parseLong(digits);
        return number >= least && pids.contains(number);
    }
}
