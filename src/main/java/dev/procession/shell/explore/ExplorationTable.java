package dev.procession.shell.explore;

import dev.procession.explore.Choices;
import dev.procession.explore.Ending;
import dev.procession.explore.Exploration;
import dev.procession.explore.Outcome;
import dev.procession.explore.ProcessPath;
import dev.procession.shell.console.Messages;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Phrases;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what an exploration has found: how many orders there are, and for each outcome how many lead to it. */
final class ExplorationTable {

    private static final int MOST_OUTCOMES = 20;
    private static final int BAR_CELLS = 12;
    private static final int INDENT = 2;
    private static final int LETTERS = 26;

    private final Exploration found;
    private final Choices choices;
    private final Messages messages;
    private final Layout layout;
    private final Sentences sentences;
    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final List<StyledLine> lines = new ArrayList<>();

    /** A printed line; {@code time} counts equal lines of a process from 1. */
    private record Key(String process, String text, int time) {}

    private ExplorationTable(Exploration found, Choices choices, Messages messages) {
        this.found = found;
        this.choices = choices;
        this.messages = messages;
        this.layout = messages.layout();
        this.sentences = new Sentences(messages, found::name);
    }

    static List<StyledLine> of(Exploration found, Choices choices, Messages messages) {
        ExplorationTable table = new ExplorationTable(found, choices, messages);
        table.draw();
        return table.lines;
    }

    /** The line for programs that read the output: the same in every language. */
    static StyledLine summary(Exploration found) {
        Ending ending = found.ending();
        if (ending == null || ending.claim() == Ending.Claim.NONE) {
            return StyledLine.of("unknown");
        }
        String least = ending.claim() == Ending.Claim.AT_LEAST || !found.isCountable() ? "at least " : "";
        return StyledLine.of(least + "orders " + found.orders() + ", different " + found.different() + ", outcomes "
                + found.outcomes().size() + ", deadlocks " + found.deadlocks());
    }

    private void draw() {
        Ending ending = found.ending();
        if (ending == null) {
            return;
        }
        if (ending.claim() == Ending.Claim.NONE) {
            say(sentences.why(ending), Style.WARNING);
            say(messages.text("every.noclaim"), Style.WARNING);
            return;
        }
        boolean all = ending.claim() == Ending.Claim.ALL;
        if (!all) {
            say(sentences.why(ending), Style.WARNING);
        }
        if (found.different() == 0) {
            return;
        }
        headline(all);
        List<Exploration.Found> outcomes = found.outcomes();
        List<Exploration.Found> shown = outcomes.subList(0, Math.min(MOST_OUTCOMES, outcomes.size()));
        shown.forEach(one -> keys(one.outcome()));
        lines.add(StyledLine.EMPTY);
        legend();
        lines.add(StyledLine.EMPTY);
        say(messages.text("every.rows"), Style.PLAIN);
        shown.forEach(this::row);
        if (shown.size() < outcomes.size()) {
            say(messages.text("every.more", outcomes.size() - shown.size()), Style.DIM);
        }
        lines.add(StyledLine.EMPTY);
        if (all && found.deadlocks().signum() == 0) {
            say(messages.text("every.nodeadlock"), Style.PLAIN);
        }
        say(messages.text("every.replay", outcomes.get(0).simplest().text()), Style.DIM);
        say(messages.text("every.time"), Style.DIM);
    }

    private void headline(boolean all) {
        boolean exact = all && found.isCountable();
        boolean one = exact && found.orders().equals(BigInteger.ONE);
        String key = one ? "every.one" : exact ? "every.all" : "every.least";
        say(messages.text(key, found.orders(), found.outcomes().size()), Style.STRONG);
        if (choices == Choices.CHECKPOINTS) {
            say(messages.text("every.atcheckpoints"), Style.PLAIN);
        } else if (!found.orders().equals(BigInteger.valueOf(found.different()))) {
            say(messages.text("every.different", found.different()), Style.PLAIN);
        }
        if (!found.isCountable()) {
            say(messages.text("every.uncountable"), Style.PLAIN);
        }
    }

    private List<Key> keys(Outcome outcome) {
        Map<Key, Integer> times = new HashMap<>();
        List<Key> keys = new ArrayList<>();
        for (Outcome.Line line : outcome.lines()) {
            String text = line.text().strip();
            int time = times.merge(new Key(line.process(), text, 0), 1, Integer::sum);
            Key key = new Key(line.process(), text, time);
            numbers.putIfAbsent(key, numbers.size());
            keys.add(key);
        }
        return keys;
    }

    private void legend() {
        numbers.forEach((key, number) -> {
            String again = key.time() > 1 ? " " + messages.text("every.again", key.time()) : "";
            String text = sentences.name(key.process()) + ": " + TerminalSafe.line(key.text());
            int room = layout.room() - INDENT - 3 - layout.cells().of(again);
            lines.add(new LineBuilder(layout)
                    .padTo(INDENT)
                    .put(letter(number), Style.STRONG)
                    .padTo(INDENT + 3)
                    .put(layout.cut(text, room))
                    .put(again, Style.DIM)
                    .line());
        });
        if (numbers.isEmpty()) {
            say(messages.text("every.silent"), Style.PLAIN);
        }
    }

    private void row(Exploration.Found one) {
        int widest = found.orders().toString().length();
        int cells = one.orders()
                .multiply(BigInteger.valueOf(BAR_CELLS))
                .divide(found.orders().max(BigInteger.ONE))
                .intValue();
        LineBuilder pen = new LineBuilder(layout).putRight(one.orders().toString(), INDENT + widest, Style.STRONG);
        pen.padTo(pen.at() + 2).put(layout.pick("█", "#").repeat(Math.max(1, cells)));
        int column = INDENT + widest + 2 + BAR_CELLS + 2;
        List<String> letters = new ArrayList<>();
        for (Key key : keys(one.outcome())) {
            letters.add(letter(numbers.getOrDefault(key, 0)));
        }
        String text = letters.isEmpty() ? messages.text("every.nolines") : String.join(" ", letters);
        lines.addAll(pen.padTo(column).wrapped(text, Style.PLAIN));
        one.outcome().waiting().forEach(waiting -> below(column, sentences.deadlocked(waiting), Style.WARNING));
        Phrases phrases = new Phrases(layout);
        one.outcome().exitCodes().forEach((process, code) -> {
            if (code != 0) {
                below(column, sentences.name(process) + ": " + phrases.exit(code), Style.PLAIN);
            }
        });
        one.outcome().unknown().stream()
                .sorted(ProcessPath.ORDER)
                .forEach(
                        process -> below(column, messages.text("every.unknown", sentences.name(process)), Style.PLAIN));
        below(column, messages.text("every.order.is", one.simplest().text()), Style.DIM);
    }

    private void below(int column, String text, Style style) {
        lines.addAll(new LineBuilder(layout).padTo(column).wrapped(text, style));
    }

    private static String letter(int number) {
        String last = Character.toString((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : (char) ('A' + number / LETTERS - 1) + last;
    }

    private void say(String text, Style style) {
        lines.addAll(LineBuilder.paragraph(layout, text, style));
    }
}
