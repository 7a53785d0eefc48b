package dev.procession.timeline;

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
 * In which orders the lines of one program were printed, over many runs of it. A line is known by its process and its
 * text, in which pids, measured times and addresses count for nothing; the second time that a process prints
 * the same is a line of its own.
 */
public final class RunOrders {

    /** So many different lines are told apart; more would make no table that anybody reads. */
    static final int MOST_LINES = 40;

    /** What Java prints of an object that has no text of its own, and other addresses. */
    private static final Pattern ADDRESS = Pattern.compile("\\b0x[0-9a-f]+|(?<=@)[0-9a-f]{3,}");

    /** A line that was printed. */
    record PrintedLineKey(String who, String text, int time) {}

    private final List<PrintedLineKey> lines = new ArrayList<>();
    private final Map<PrintedLineKey, Integer> numbers = new HashMap<>();
    private final Map<List<Integer>, Integer> orders = new LinkedHashMap<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private final int[] printed = new int[MOST_LINES];
    private final int[][] first = new int[MOST_LINES][MOST_LINES];
    private final int[][] forced = new int[MOST_LINES][MOST_LINES];
    private int runs;
    private boolean more;

    /** Takes one more run of the program into account. */
    public void add(Timeline timeline) {
        runs++;
        ends.merge(end(timeline), 1, Integer::sum);
        List<Integer> order = new ArrayList<>();
        List<Integer> events = new ArrayList<>();
        Map<PrintedLineKey, Integer> times = new HashMap<>();
        RowNumbers rows = timeline.rows();
        for (int row = 1; row <= rows.count(); row++) {
            PrintedLineKey line = line(timeline, rows.row(row));
            if (line != null) {
                int time = times.merge(line, 1, Integer::sum);
                int number = number(new PrintedLineKey(line.who, line.text, time));
                if (number >= 0) {
                    order.add(number);
                    events.add(rows.event(row));
                }
            }
        }
        orders.merge(List.copyOf(order), 1, Integer::sum);
        compare(new Deliveries(timeline), order, events);
    }

    private void compare(Deliveries deliveries, List<Integer> order, List<Integer> events) {
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

    /** Null for a row that is no printed line. */
    private static @Nullable PrintedLineKey line(Timeline timeline, Row row) {
        if (!(row.moment().event() instanceof Printed)) {
            return null;
        }
        int process = timeline.index(row.moment().process());
        String who = process < 0 ? "" : name(timeline.process(process));
        String text = Difference.MEASURED.matcher(row.line()).replaceAll("#");
        text = ADDRESS.matcher(text).replaceAll("#");
        for (ProcessLife life : timeline.processes()) {
            text = withoutPid(text, life.pid());
            if (life.firstPpid() != null) {
                text = withoutPid(text, life.firstPpid());
            }
        }
        return new PrintedLineKey(who, text, 0);
    }

    private static String withoutPid(String text, long pid) {
        String digits = Long.toString(pid);
        return pid >= Difference.SMALLEST_PRINTED_PID && text.contains(digits)
                ? text.replaceAll("(?<!\\d)" + Pattern.quote(digits) + "(?!\\d)", "#")
                : text;
    }

    private static String name(ProcessLife life) {
        return life.isMain() ? "main" : life.name();
    }

    /** How main ended, as a number or nothing, for the count of ends. */
    private static String end(Timeline timeline) {
        return timeline.main()
                .map(ProcessLife::status)
                .map(status -> Integer.toString(status))
                .orElse("");
    }

    private int number(PrintedLineKey line) {
        Integer known = numbers.get(line);
        if (known != null) {
            return known;
        }
        if (lines.size() == MOST_LINES) {
            more = true;
            return -1;
        }
        lines.add(line);
        numbers.put(line, lines.size() - 1);
        return lines.size() - 1;
    }

    /** How many runs were taken into account. */
    public int runs() {
        return runs;
    }

    List<PrintedLineKey> lines() {
        return lines;
    }

    /** Whether some lines are left out. */
    boolean hasMore() {
        return more;
    }

    /** In how many runs a line was printed. */
    int printed(int line) {
        return printed[line];
    }

    /** The orders that occurred and how often, the most frequent first. */
    List<Map.Entry<List<Integer>, Integer>> orders() {
        List<Map.Entry<List<Integer>, Integer>> sorted = new ArrayList<>(orders.entrySet());
        sorted.sort(Map.Entry.<List<Integer>, Integer>comparingByValue().reversed());
        return sorted;
    }

    /** How main ended: the status, or nothing where it is unknown, and how often. */
    Map<String, Integer> ends() {
        return ends;
    }

    /** In how many runs {@code a} came before {@code b}. */
    int first(int a, int b) {
        return first[a][b];
    }

    /** Whether they never came the other way round, though both were printed more than once. */
    boolean neverSwapped(int a, int b) {
        return first[a][b] > 1 && first[b][a] == 0;
    }

    /** Whether that had to be so, in every run. */
    boolean isForced(int a, int b) {
        return neverSwapped(a, b) && forced[a][b] == first[a][b];
    }
}
