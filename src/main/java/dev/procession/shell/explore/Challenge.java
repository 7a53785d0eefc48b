package dev.procession.shell.explore;

import dev.procession.engine.Engine;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.Order;
import dev.procession.explore.State;
import dev.procession.explore.Step;
import dev.procession.explore.Walk;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Driven;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program for which a person looks for an order: they say step by step who goes on, take steps back, and ask for a
 * hint. A step is taken back by a new run that repeats the steps before it.
 */
public final class Challenge implements Driven {

    private static final Set<String> COMMANDS = Set.of("go", "back", "hint", "run");

    /** After a command, the answer comes mostly within this time, and the prompt waits for it. */
    private static final long ANSWER_MILLIS = 2_000;

    private static final long SEARCH_MILLIS = 100;

    private final Engine engine;
    private final CompiledProgram program;
    private final RunConditions conditions;
    private final Goal goal;
    private final Messages messages;
    private final ChallengeBoard board;
    private final AnswerSearch search;
    private final BlockingQueue<Move> moves = new LinkedBlockingQueue<>();

    /** The choices so far. Only the thread that plays uses them. */
    private final List<Step> chosen = new ArrayList<>();

    private @Nullable Standing standing;
    private @Nullable Thread player;
    private @Nullable Timeline last;
    private boolean begun;
    private boolean stopping;
    private boolean reached;
    private boolean ended;

    /** What the person decides. */
    private sealed interface Move {
        record Take(Step step) implements Move {}

        record Back() implements Move {}

        record Again() implements Move {}
    }

    /** Where the processes stand while the person thinks; over if nobody can move. */
    private record Standing(Walk.Place place, List<Step> taken, int choices, Order order) {
        boolean isOver() {
            return place.choices().isEmpty();
        }
    }

    public Challenge(Engine engine, CompiledProgram program, RunConditions conditions, Goal goal, Messages messages) {
        this.engine = engine;
        this.program = program;
        this.conditions = conditions;
        this.goal = goal;
        this.messages = messages;
        this.board = new ChallengeBoard(messages);
        this.search = new AnswerSearch(engine, program, conditions, goal::isReached);
    }

    @Override
    public void play() {
        synchronized (this) {
            player = Thread.currentThread();
            if (stopping) {
                return;
            }
        }
        try (WatchedProgram steered = WatchedProgram.of(engine, program, conditions, 1)) {
            search.begin();
            while (oneRun(steered)) {
                // The person has taken a step back, or begins again.
            }
        } catch (IOException e) {
            if (!isStopping()) {
                messages.warn("every.lost", TerminalSafe.line(String.valueOf(e.getMessage())));
            }
        } finally {
            search.stop();
            end();
        }
        if (isStopping()) {
            messages.note("challenge.left");
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized void end() {
        player = null;
        ended = true;
        Thread.interrupted(); // What follows is not to be interrupted.
        notifyAll();
    }

    /** @return whether another run is wanted */
    private boolean oneRun(WatchedProgram steered) throws IOException {
        try {
            Standing end;
            try (WatchedRun run = steered.start()) {
                end = drive(run);
            }
            if (end == null || !end.isOver()) {
                return end != null;
            }
            return !isReached() && end.place().obstacle() == null && apply(decide(end));
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** @return where it ended; a place with choices if the person takes a step back; null if it cannot go on */
    private @Nullable Standing drive(WatchedRun run) throws IOException, InterruptedException {
        Walk walk = new Walk(run);
        Walk.Place place = walk.advance();
        for (Step step : chosen) {
            Optional<Step> same = place.same(step);
            if (same.isEmpty()) {
                messages.warn("challenge.differs");
                return null;
            }
            walk.take(same.get());
            place = walk.advance();
        }
        Step chose = chosen.isEmpty() ? null : chosen.get(chosen.size() - 1);
        while (true) {
            Standing now = new Standing(place, walk.steps(), chosen.size(), walk.order());
            if (now.isOver()) {
                finish(run, walk, now, chose);
                return now;
            }
            show(now, chose);
            Move move = decide(now);
            if (!(move instanceof Move.Take take)) {
                apply(move);
                return now;
            }
            chose = take.step();
            walk.take(chose);
            chosen.add(chose);
            place = walk.advance();
        }
    }

    private boolean apply(Move move) {
        if (move instanceof Move.Again) {
            chosen.clear();
        } else if (!chosen.isEmpty()) {
            chosen.remove(chosen.size() - 1);
        }
        return true;
    }

    /** Waits until the person has decided. */
    private Move decide(Standing now) throws InterruptedException {
        synchronized (this) {
            moves.clear();
            standing = now;
            notifyAll();
        }
        messages.console().promptChanged();
        try {
            return moves.take();
        } finally {
            synchronized (this) {
                standing = null;
            }
        }
    }

    private void show(Standing now, @Nullable Step chose) {
        List<StyledLine> lines = new ArrayList<>();
        if (!begun) {
            lines.addAll(messages.lines(messages.text("challenge.begin"), Style.DIM));
            lines.add(StyledLine.EMPTY);
        }
        lines.addAll(board.done(chose, now.place()));
        lines.add(StyledLine.EMPTY);
        goal.sentences()
                .forEach(goal -> lines.addAll(messages.lines(messages.text("challenge.goal", goal), Style.STRONG)));
        lines.addAll(board.table(now.place()));
        lines.addAll(board.soFar(now.taken(), now.order(), now.place().state()));
        lines.addAll(board.ask(now.place(), !begun));
        begun = true;
        messages.print(lines);
    }

    private void finish(WatchedRun run, Walk walk, Standing end, @Nullable Step chose)
            throws IOException, InterruptedException {
        State state = end.place().state();
        messages.print(board.done(chose, end.place()));
        if (end.place().obstacle() != null) {
            messages.print(board.why(end.place()));
            return;
        }
        Timeline timeline = run.timeline();
        boolean good = goal.isReached(timeline);
        if (end.place().isStuck()) {
            messages.print(board.stuck(walk.outcome(end.place()), state));
            engine.stop(run.run());
        }
        Timeline recorded = run.recorded(end.order());
        synchronized (this) {
            last = recorded;
            reached = good;
        }
        messages.print(board.soFar(end.taken(), end.order(), state));
        if (good) {
            praise(end);
            goal.reached();
        } else {
            messages.print(goal.missing(timeline));
            messages.say("challenge.missed");
        }
    }

    private void praise(Standing end) throws InterruptedException {
        int steps = end.order().moves().size();
        messages.say("challenge.reached", steps, end.choices());
        if (!search.isDone()) {
            messages.note("challenge.searching");
        }
        AnswerSearch.Found found = awaitSearch();
        if (found != null && found.isAll()) {
            int shortest = found.solutions()
                    .shortest()
                    .map(order -> order.moves().size())
                    .orElse(steps);
            if (shortest < steps) {
                messages.say("challenge.shorter", shortest);
            } else {
                messages.say("challenge.shortest");
            }
        }
        messages.note("challenge.again", end.order().text());
    }

    /** What the search has found; null if it is not known, or if the person does not want to wait. */
    private AnswerSearch.@Nullable Found awaitSearch() throws InterruptedException {
        while (!search.isDone() && !isStopping()) {
            search.await(SEARCH_MILLIS);
        }
        return search.await(0);
    }

    private synchronized boolean isReached() {
        return reached;
    }

    @Override
    public boolean knows(String command) {
        return COMMANDS.contains(command);
    }

    @Override
    public boolean take(String command, String arguments) throws InterruptedException {
        if (command.equals("run") && !arguments.isBlank()) {
            return false;
        }
        Standing now = standing();
        if (now == null) {
            messages.note("challenge.moving");
            return true;
        }
        switch (command) {
            case "go" -> go(arguments.strip(), now);
            case "back" -> back(now);
            case "run" -> decided(new Move.Again());
            default -> hint(now);
        }
        return true;
    }

    private synchronized @Nullable Standing standing() {
        return standing;
    }

    private void go(String typed, Standing now) throws InterruptedException {
        if (now.isOver()) {
            messages.note("challenge.over");
            return;
        }
        ChoiceName name = ChoiceName.of(typed, now.place(), messages);
        if (name.step() != null) {
            decided(new Move.Take(name.step()));
            return;
        }
        messages.print(messages.lines(name.sentence(), Style.WARNING));
        messages.print(board.ask(now.place(), false));
    }

    private void back(Standing now) throws InterruptedException {
        if (now.choices() == 0) {
            messages.note("challenge.first.move");
        } else {
            decided(new Move.Back());
        }
    }

    private void hint(Standing now) throws InterruptedException {
        if (!search.isDone()) {
            messages.note("challenge.searching");
        }
        AnswerSearch.Found found = awaitSearch();
        Optional<Step> next = found == null
                ? Optional.empty()
                : found.solutions().next(now.taken(), now.place().choices());
        if (next.isPresent()) {
            messages.say("challenge.hint", next.get().actor());
        } else if (found == null || !found.isAll()) {
            messages.note("challenge.unknown");
        } else {
            messages.say(now.choices() == 0 ? "challenge.hopeless" : "challenge.toolate");
        }
    }

    /** Hands a decision over, and waits a moment until the processes stand again. */
    private void decided(Move move) throws InterruptedException {
        boolean patient = !messages.console().isInteractive();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);
        synchronized (this) {
            standing = null;
            moves.add(move);
            for (long left; standing == null && !ended && (left = deadline - System.nanoTime()) > 0 | patient; ) {
                TimeUnit.NANOSECONDS.timedWait(this, patient ? TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS) : left);
            }
        }
    }

    @Override
    public synchronized boolean isWaiting() {
        return standing != null;
    }

    @Override
    public synchronized boolean isOver() {
        return standing != null && standing.isOver();
    }

    @Override
    public void remind() {
        Standing now = standing();
        if (now == null) {
            messages.note("challenge.moving");
        } else if (now.isOver()) {
            messages.say("challenge.missed");
        } else {
            messages.print(board.ask(now.place(), false));
        }
    }

    @Override
    public List<String> choices() {
        Standing now = standing();
        return now == null
                ? List.of()
                : now.place().choices().stream().map(Step::actor).toList();
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        if (player != null) {
            player.interrupt();
        }
    }

    @Override
    public StyledLine status() {
        return StyledLine.EMPTY;
    }

    @Override
    public synchronized boolean wentWell() {
        return reached;
    }

    @Override
    public synchronized @Nullable Timeline last() {
        return last;
    }
}
