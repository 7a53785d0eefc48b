package dev.procession.timeline.compare;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.MessageOrder;
import dev.procession.timeline.draw.RunConditionLines;
import dev.procession.timeline.feed.EventRow;
import dev.procession.timeline.feed.RowNumbers;
import dev.procession.trace.Event.Printed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts in which orders a program printed its lines, over many runs. A line is identified by its process and its text
 * without pids, times and addresses. If a process prints the same text twice, that is two lines.
 */
public final class RunOrders {

    /** Further lines are left out, because nobody would read a larger table. */
    static final int MAX_LINES = 40;

    /** Dates, clock times, and instants as the JDK counts them: in seconds, milliseconds or nanoseconds. */
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![0-9])(?:[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?)?"
                    + "|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?|1[0-9]{9}|[0-9]{13,19})(?![0-9])");

    /** Addresses, such as the hash code that {@code Object.toString()} prints. */
    private static final Pattern ADDRESS = Pattern.compile("\\b0x[0-9a-f]+|(?<=@)[0-9a-f]{3,}");

    /** Identifies a printed line; {@code time} counts equal lines of a process from 1. */
    record LineKey(String who, String text, int time) {}

    private final List<LineKey> lines = new ArrayList<>();
    private final Map<LineKey, Integer> numbers = new HashMap<>();
    private final Map<List<Integer>, Integer> orders = new LinkedHashMap<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private final int[] printed = new int[MAX_LINES];
    private final int[][] first = new int[MAX_LINES][MAX_LINES];
    private final int[][] forced = new int[MAX_LINES][MAX_LINES];
    private int runs;
    private @Nullable Timeline telling;
    private boolean more;

    /** Adds one more run of the program. */
    public void add(Timeline timeline) {
        runs++;
        telling = telling == null || RunConditionLines.hasSlowStart(timeline) ? timeline : telling;
        ends.merge(end(timeline), 1, Integer::sum);
        List<Integer> order = new ArrayList<>();
        List<Integer> events = new ArrayList<>();
        Map<LineKey, Integer> times = new HashMap<>();
        RowNumbers rows = RowNumbers.of(timeline);
        for (int row = 1; row <= rows.count(); row++) {
            LineKey line = line(timeline, rows.row(row));
            if (line != null) {
                int time = times.merge(line, 1, Integer::sum);
                int number = number(new LineKey(line.who, line.text, time));
                if (number >= 0) {
                    order.add(number);
                    events.add(rows.event(row));
                }
            }
        }
        orders.merge(List.copyOf(order), 1, Integer::sum);
        compare(new MessageOrder(timeline), order, events);
    }

    private void compare(MessageOrder deliveries, List<Integer> order, List<Integer> events) {
        for (int i = 0; i < order.size(); i++) {
            printed[order.get(i)]++;
            for (int j = i + 1; j < order.size(); j++) {
                first[order.get(i)][order.get(j)]++;
                boolean sameText = events.get(i).equals(events.get(j));
                if (sameText || deliveries.forced(events.get(i), events.get(j))) {
                    forced[order.get(i)][order.get(j)]++;
                }
            }
        }
    }

    /** The key of a row; null if it is not a printed line. */
    private static @Nullable LineKey line(Timeline timeline, EventRow row) {
        if (!(row.resolved().event() instanceof Printed)) {
            return null;
        }
        int process = row.resolved().subjectIndex();
        String who = process < 0 ? "" : name(timeline.process(process));
        String text = CLOCK.matcher(row.line()).replaceAll("#");
        text = Difference.MEASURED.matcher(text).replaceAll("#");
        text = ADDRESS.matcher(text).replaceAll("#");
        for (ProcessRecord other : timeline.processes()) {
            text = withoutPid(text, other.pid());
            if (other.firstPpid() != null) {
                text = withoutPid(text, other.firstPpid());
            }
        }
        return new LineKey(who, text, 0);
    }

    private static String withoutPid(String text, long pid) {
        String digits = Long.toString(pid);
        return pid >= Difference.MIN_PRINTED_PID && text.contains(digits)
                ? text.replaceAll("(?<!\\d)" + Pattern.quote(digits) + "(?!\\d)", "#")
                : text;
    }

    private static String name(ProcessRecord process) {
        return process.isMain() ? "main" : process.name();
    }

    /** The exit status of main as text; empty if unknown. */
    private static String end(Timeline timeline) {
        return timeline.main()
                .map(ProcessRecord::status)
                .map(status -> Integer.toString(status))
                .orElse("");
    }

    private int number(LineKey line) {
        Integer known = numbers.get(line);
        if (known != null) {
            return known;
        }
        if (lines.size() == MAX_LINES) {
            more = true;
            return -1;
        }
        lines.add(line);
        numbers.put(line, lines.size() - 1);
        return lines.size() - 1;
    }

    /** The number of runs. */
    public int runs() {
        return runs;
    }

    /** The run whose conditions stand for all; one in which starting took long, if there is any. */
    @Nullable
    Timeline telling() {
        return telling;
    }

    List<LineKey> lines() {
        return lines;
    }

    /** Whether lines were left out. */
    boolean hasMore() {
        return more;
    }

    /** The number of runs in which a line was printed. */
    int printed(int line) {
        return printed[line];
    }

    /** The orders that occurred with their counts, the most frequent first. */
    List<Map.Entry<List<Integer>, Integer>> orders() {
        List<Map.Entry<List<Integer>, Integer>> sorted = new ArrayList<>(orders.entrySet());
        sorted.sort(Map.Entry.<List<Integer>, Integer>comparingByValue().reversed());
        return sorted;
    }

    /** The counts of main's exit statuses; the empty key counts unknown ones. */
    Map<String, Integer> ends() {
        return ends;
    }

    /** The number of runs in which {@code a} came before {@code b}. */
    int first(int a, int b) {
        return first[a][b];
    }

    /** Whether {@code a} came before {@code b} in at least two runs, and never after it. */
    boolean neverSwapped(int a, int b) {
        return first[a][b] > 1 && first[b][a] == 0;
    }

    /**
     * Whether {@code a} had to come before {@code b} in each run that printed both, of which there were at least two.
     */
    boolean isForced(int a, int b) {
        return neverSwapped(a, b) && forced[a][b] == first[a][b];
    }
}
