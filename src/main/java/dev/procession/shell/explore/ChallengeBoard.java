package dev.procession.shell.explore;

import dev.procession.explore.Operation;
import dev.procession.explore.Order;
import dev.procession.explore.Outcome;
import dev.procession.explore.State;
import dev.procession.explore.Step;
import dev.procession.explore.Walk;
import dev.procession.shell.console.Messages;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.draw.LineBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws where the processes of a challenge stand, and what can be typed. */
final class ChallengeBoard {

    private static final int INDENT = 2;

    private final Messages messages;

    ChallengeBoard(Messages messages) {
        this.messages = messages;
    }

    private Layout layout() {
        return messages.lineLayout();
    }

    static String name(String path, State state, Messages messages) {
        return new Sentences(messages, each -> state.names().getOrDefault(each, each)).name(path);
    }

    private Sentences sentences(State state) {
        return new Sentences(messages, path -> state.names().getOrDefault(path, path));
    }

    /**
     * What has been done since the last choice.
     *
     * @param chosen the step that the person chose; null before the first choice
     */
    List<StyledLine> done(@Nullable Step chosen, Walk.Place place) {
        List<StyledLine> lines = new ArrayList<>();
        if (chosen != null) {
            lines.addAll(done(chosen, place.state(), "", Style.PLAIN));
        }
        String mark = messages.text("challenge.itself");
        place.byThemselves().forEach(step -> lines.addAll(done(step, place.state(), mark, Style.DIM)));
        return lines;
    }

    private List<StyledLine> done(Step step, State state, String mark, Style style) {
        Sentences sentences = sentences(state);
        String text = messages.text("challenge.done", sentences.name(step.process()), sentences.action(step), mark);
        return new LineBuilder(layout()).padTo(INDENT).wrapped(text.strip(), style);
    }

    /** The table of the processes: what they are about to do, and who can go. */
    List<StyledLine> table(Walk.Place place) {
        Sentences sentences = sentences(place.state());
        Layout layout = layout();
        int names = place.state().next().stream()
                .mapToInt(step -> layout.cells().of(sentences.name(step.process())))
                .max()
                .orElse(0);
        int keys = place.choices().stream()
                .mapToInt(step -> layout.cells().of(step.actor()))
                .max()
                .orElse(0);
        int first = INDENT + keys + 2;
        int second = first + names + 2;
        List<StyledLine> lines = new ArrayList<>();
        lines.add(new LineBuilder(layout)
                .padTo(second)
                .put(messages.text("challenge.about"), Style.DIM)
                .line());
        for (Step step : place.state().next()) {
            boolean choice = place.choices().contains(step);
            LineBuilder row = new LineBuilder(layout);
            row.padTo(INDENT).put(choice ? step.actor() : "", Style.STRONG);
            row.padTo(first).put(sentences.name(step.process()), choice ? Style.PLAIN : Style.DIM);
            String text = sentences.action(step) + (choice ? "" : waits(step, sentences));
            lines.addAll(row.padTo(second).wrapped(text, choice ? Style.PLAIN : Style.DIM));
        }
        return lines;
    }

    private String waits(Step step, Sentences sentences) {
        String holder = step.holder();
        boolean held = holder != null && step.operation().kind() == Operation.Kind.ACQUIRE;
        return held ? messages.text("challenge.waits.held", sentences.name(holder)) : messages.text("challenge.waits");
    }

    /** What has been printed so far, and which steps were taken. */
    List<StyledLine> soFar(List<Step> taken, Order order, State state) {
        Sentences sentences = sentences(state);
        String printed = taken.stream()
                .filter(step -> step.operation().kind() == Operation.Kind.PRINT)
                .map(step -> messages.text(
                        "challenge.line",
                        sentences.name(step.process()),
                        TerminalSafe.line(step.operation().detail().strip())))
                .collect(Collectors.joining(messages.text("comma")));
        List<StyledLine> lines = new ArrayList<>();
        if (!printed.isEmpty()) {
            lines.addAll(messages.lines(messages.text("challenge.printed", printed), Style.PLAIN));
        }
        if (!order.moves().isEmpty()) {
            lines.addAll(messages.lines(messages.text("challenge.steps", order.text()), Style.PLAIN));
        }
        return lines;
    }

    /** What can be typed. */
    List<StyledLine> ask(Walk.Place place, boolean first) {
        String moves =
                place.choices().stream().map(step -> "/go " + step.actor()).collect(Collectors.joining("  "));
        return messages.lines(messages.text(first ? "challenge.ask.first" : "challenge.ask", moves), Style.CODE);
    }

    /** Who waits for what, when nobody can move any more. */
    List<StyledLine> stuck(Outcome outcome, State state) {
        Sentences sentences = sentences(state);
        List<StyledLine> lines = new ArrayList<>();
        outcome.waiting().forEach(waiting -> lines.addAll(messages.lines(sentences.deadlocked(waiting), Style.PLAIN)));
        return lines;
    }

    /** Why a step that was typed is no choice; empty if the process has such a step. */
    String obstacle(@Nullable Step blocked, State state) {
        return sentences(state).blocked(blocked);
    }

    List<StyledLine> why(Walk.Place place) {
        Sentences sentences = sentences(place.state());
        return place.obstacle() == null ? List.of() : messages.lines(sentences.why(place.obstacle()), Style.WARNING);
    }
}
