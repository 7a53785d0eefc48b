package dev.procession.timeline.compare;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.draw.RunConditionLines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Draws the table of {@code /run --times}: the orders in which lines were printed, and which pairs of lines swapped,
 * kept their order by luck, or had to keep it.
 */
public final class RunOrdersTable {

    private static final int MAX_ORDERS = 10;
    private static final int MAX_PAIRS = 12;
    private static final int BAR_CELLS = 20;
    private static final int INDENT_CELLS = 2;
    private static final int LETTERS = 26;

    private final RunOrders runs;
    private final Layout layout;
    private final List<Integer> byUse;
    private final List<StyledLine> lines = new ArrayList<>();

    private RunOrdersTable(RunOrders runs, Layout layout) {
        this.runs = runs;
        this.layout = layout;
        Set<Integer> used = new LinkedHashSet<>();
        runs.orders().forEach(order -> used.addAll(order.getKey()));
        byUse = List.copyOf(used);
    }

    /** The whole table. */
    public static List<StyledLine> of(RunOrders runs, Layout layout) {
        RunOrdersTable table = new RunOrdersTable(runs, layout);
        table.ends();
        if (table.byUse.isEmpty()) {
            table.say("orders.silent");
        } else {
            table.lines();
            table.orders();
            table.pairs();
        }
        Timeline telling = runs.telling();
        if (telling != null) {
            table.lines.addAll(RunConditionLines.lines(telling, layout));
        }
        return table.lines;
    }

    private void ends() {
        Map<String, Integer> ends = runs.ends();
        say("orders.runs", runs.runs());
        if (ends.size() > 1 || !ends.containsKey("0")) {
            Phrases phrases = new Phrases(layout);
            ends.forEach((status, count) ->
                    say("orders.end", count, phrases.exit(status.isEmpty() ? null : Integer.valueOf(status))));
        }
    }

    private void lines() {
        lines.add(StyledLine.EMPTY);
        for (int line : byUse) {
            RunOrders.LineKey key = runs.lines().get(line);
            String who = key.who().isBlank() ? "" : TerminalSafe.line(key.who()) + ": ";
            String again = key.time() > 1 ? " " + layout.say("orders.time", key.time()) : "";
            String some = runs.printed(line) < runs.runs() ? " " + layout.say("orders.some", runs.printed(line)) : "";
            String room = layout.cut(who + TerminalSafe.line(key.text()), layout.room() - 6 - width(again + some));
            lines.add(new LineBuilder(layout)
                    .padTo(INDENT_CELLS)
                    .put(letter(line), Style.STRONG)
                    .padTo(INDENT_CELLS + 3)
                    .put(room)
                    .put(again + some, Style.DIM)
                    .line());
        }
        if (runs.hasMore()) {
            say("orders.toomany", RunOrders.MAX_LINES);
        }
    }

    private void orders() {
        lines.add(StyledLine.EMPTY);
        List<Map.Entry<List<Integer>, Integer>> orders = runs.orders();
        int widest = Integer.toString(orders.get(0).getValue()).length();
        int skipped = 0;
        for (int i = 0; i < orders.size(); i++) {
            int count = orders.get(i).getValue();
            if (i >= MAX_ORDERS) {
                skipped += count;
                continue;
            }
            int cells = Math.max(1, count * BAR_CELLS / runs.runs());
            String bar = layout.pick("█", "#").repeat(cells);
            String order = orders.get(i).getKey().stream().map(this::letter).collect(Collectors.joining(" "));
            LineBuilder pen =
                    new LineBuilder(layout).putRight(Integer.toString(count), INDENT_CELLS + widest, Style.STRONG);
            pen.padTo(pen.at() + 2).put(bar).padTo(INDENT_CELLS + widest + 2 + BAR_CELLS + 2);
            String shown = order.isEmpty() ? layout.say("orders.none") : order;
            lines.addAll(pen.wrapped(shown, Style.PLAIN));
        }
        if (skipped > 0) {
            say("orders.more", orders.size() - MAX_ORDERS, skipped);
        }
    }

    private void pairs() {
        if (runs.runs() < 2) {
            return;
        }
        lines.add(StyledLine.EMPTY);
        list("orders.swapped", pairs((a, b) -> hasSwapped(a, b) && place(a) < place(b)), true);
        BiPredicate<Integer, Integer> luck = (a, b) -> runs.neverSwapped(a, b) && !runs.isForced(a, b);
        list("orders.luck", pairs((a, b) -> luck.test(a, b) && isDirect(a, b, runs::neverSwapped)), false);
        list(
                "orders.forced",
                pairs((a, b) -> isNews(a, b) && runs.isForced(a, b) && isDirect(a, b, runs::isForced)),
                false);
    }

    /** Whether a pair must be listed, because it does not follow from two other pairs. */
    private boolean isDirect(int a, int b, BiPredicate<Integer, Integer> relation) {
        return byUse.stream().noneMatch(c -> c != a && c != b && relation.test(a, c) && relation.test(c, b));
    }

    /**
     * Whether a forced pair is worth listing. A pair of lines of one process is not, unless some lines of that process
     * swapped.
     */
    private boolean isNews(int a, int b) {
        return !isOfOne(a, b)
                || byUse.stream()
                        .filter(c -> isOfOne(a, c))
                        .anyMatch(c -> byUse.stream().anyMatch(d -> isOfOne(c, d) && hasSwapped(c, d)));
    }

    private boolean isOfOne(int a, int b) {
        return runs.lines().get(a).who().equals(runs.lines().get(b).who());
    }

    private boolean hasSwapped(int a, int b) {
        return runs.first(a, b) > 0 && runs.first(b, a) > 0;
    }

    private record Pair(int a, int b) {}

    private List<Pair> pairs(BiPredicate<Integer, Integer> which) {
        List<Pair> pairs = new ArrayList<>();
        for (int a : byUse) {
            for (int b : byUse) {
                if (a != b && which.test(a, b)) {
                    pairs.add(new Pair(a, b));
                }
            }
        }
        return pairs;
    }

    private void list(String key, List<Pair> pairs, boolean swapped) {
        if (pairs.isEmpty()) {
            return;
        }
        say(key);
        String text = pairs.stream()
                .limit(MAX_PAIRS)
                .map(pair -> swapped ? counted(pair) : letter(pair.a) + "\u00a0<\u00a0" + letter(pair.b))
                .collect(Collectors.joining(layout.say("comma")));
        if (pairs.size() > MAX_PAIRS) {
            text += layout.say("orders.andmore", pairs.size() - MAX_PAIRS);
        }
        lines.addAll(new LineBuilder(layout).padTo(INDENT_CELLS).wrapped(text, Style.PLAIN));
    }

    private String counted(Pair pair) {
        return letter(pair.a) + "\u00a0<\u00a0" + letter(pair.b) + "\u00a0" + runs.first(pair.a, pair.b)
                + "\u00a0:\u00a0" + runs.first(pair.b, pair.a);
    }

    private int place(int line) {
        return byUse.indexOf(line);
    }

    private String letter(int line) {
        int place = place(line);
        String last = Character.toString((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : "A" + last;
    }

    private int width(String text) {
        return layout.cells().of(text);
    }

    private void say(String key, Object... arguments) {
        lines.addAll(LineBuilder.paragraph(layout, layout.say(key, arguments), Style.PLAIN));
    }
}
