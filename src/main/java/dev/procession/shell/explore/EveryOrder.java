package dev.procession.shell.explore;

import dev.procession.engine.Engine;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.Choices;
import dev.procession.explore.Ending;
import dev.procession.explore.Exploration;
import dev.procession.explore.ExploredRun;
import dev.procession.explore.Explorer;
import dev.procession.explore.Limits;
import dev.procession.export.RunTree;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Series;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explores every order of a program, each in a run of its own, and says what they lead to. */
public final class EveryOrder implements Series {

    private static final int NOT_ALL_GOOD = 3;

    private final Engine engine;
    private final CompiledProgram program;
    private final RunConditions conditions;
    private final Choices choices;
    private final Limits limits;
    private final boolean tree;
    private final int times;
    private final Messages messages;
    private @Nullable Explorer explorer;
    private volatile @Nullable LuckyRuns luck;
    private volatile @Nullable KeptRuns kept;
    private volatile @Nullable Timeline last;
    private @Nullable Thread searching;
    private boolean stopping;

    /**
     * @param tree whether the tree of choices is drawn, too
     * @param times how many ordinary runs are made afterwards, to see how many of the outcomes luck brings
     */
    public EveryOrder(
            Engine engine,
            CompiledProgram program,
            RunConditions conditions,
            Choices choices,
            Limits limits,
            boolean tree,
            int times,
            Messages messages) {
        this.engine = engine;
        this.program = program;
        this.conditions = conditions;
        this.choices = choices;
        this.limits = limits;
        this.tree = tree;
        this.times = times;
        this.messages = messages;
    }

    @Override
    public void play() {
        String failure = "";
        try (WatchedProgram watched = WatchedProgram.of(engine, program, conditions, 0)) {
            KeptRuns runs = new KeptRuns(watched);
            kept = runs;
            search(new Explorer(runs, choices, limits));
            last = shown(runs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
        }
        Exploration found = found();
        if (found == null || !failure.isEmpty()) {
            messages.warn("every.lost", TerminalSafe.line(failure));
            return;
        }
        messages.print(ExplorationTable.of(found, choices, messages));
        if (times > 0 && isTold(found)) {
            tryLuck(new LuckyRuns(engine, program, conditions, found), found);
        }
        if (tree) {
            messages.print(List.of(StyledLine.EMPTY));
            messages.print(tree());
        }
        if (!messages.console().isInteractive()) {
            messages.print(List.of(ExplorationTable.summary(found)));
        }
    }

    /** Makes ordinary runs, and says how many of the outcomes they bring. */
    private void tryLuck(LuckyRuns lucky, Exploration found) {
        luck = lucky;
        String failure = "";
        synchronized (this) {
            searching = Thread.currentThread();
        }
        try {
            while (lucky.runs() < times && !isStopping()) {
                lucky.once();
            }
        } catch (InterruptedException e) {
            // somebody has stopped it; what is known is said
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
        }
        synchronized (this) {
            searching = null;
            Thread.interrupted(); // What follows is not to be interrupted.
        }
        if (!failure.isEmpty()) {
            messages.warn("every.lost", TerminalSafe.line(failure));
        }
        messages.print(messages.lines(
                messages.text(
                        isAll(found) ? "every.luck" : "every.luck.least",
                        found.outcomes().size(),
                        lucky.runs(),
                        lucky.seen()),
                Style.STRONG));
        if (lucky.strange() > 0) {
            messages.warn("every.luck.strange", lucky.strange());
        }
    }

    private static boolean isAll(Exploration found) {
        Ending ending = found.ending();
        return ending != null && ending.claim() == Ending.Claim.ALL;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void search(Explorer search) {
        synchronized (this) {
            explorer = search;
            searching = Thread.currentThread();
            if (stopping) {
                searching.interrupt();
            }
        }
        search.explore();
        synchronized (this) {
            searching = null;
            Thread.interrupted(); // What follows is not to be interrupted.
        }
    }

    private @Nullable Timeline shown(KeptRuns runs) throws InterruptedException {
        Exploration found = found();
        if (found == null || !isTold(found)) {
            return null;
        }
        ExploredRun first = found.first(runs.runs()).orElse(null);
        return first == null ? null : runs.timeline(first).orElse(null);
    }

    /** Whether what was found is shown at all. */
    private static boolean isTold(Exploration found) {
        Ending ending = found.ending();
        return ending != null && ending.claim() != Ending.Claim.NONE;
    }

    private synchronized @Nullable Exploration found() {
        return explorer == null ? null : explorer.exploration();
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        if (searching != null) {
            searching.interrupt();
        }
    }

    @Override
    public StyledLine status() {
        Exploration found = found();
        LuckyRuns lucky = luck;
        if (lucky != null) {
            return StyledLine.of(messages.text("every.luck.progress", lucky.runs(), times), Style.DIM);
        }
        return found == null ? StyledLine.EMPTY : StyledLine.of(progress(found), Style.DIM);
    }

    private String progress(Exploration found) {
        return messages.text(
                "every.progress",
                found.orders(),
                found.different(),
                found.outcomes().size());
    }

    @Override
    public boolean wentWell() {
        return exitCode() == 0;
    }

    /** 0 if all orders are known and end well, 3 if one does not or not all are known, 1 if nothing can be said. */
    public int exitCode() {
        Exploration found = found();
        Ending ending = found == null ? null : found.ending();
        if (found == null || ending == null || ending.claim() == Ending.Claim.NONE) {
            return 1;
        }
        boolean good = ending.claim() == Ending.Claim.ALL
                && found.outcomes().stream().allMatch(one -> one.outcome().isGood());
        return good ? 0 : NOT_ALL_GOOD;
    }

    /** The simplest run that ends badly; if there is none, the simplest with the outcome of the most orders. */
    @Override
    public @Nullable Timeline last() {
        return last;
    }

    /** The tree of choices; without lines if there is nothing to draw. */
    public List<StyledLine> tree() {
        Exploration found = found();
        KeptRuns runs = kept;
        return found == null || runs == null || !isTold(found)
                ? List.of()
                : ChoiceLines.of(found, runs.runs(), messages);
    }

    /** What a page shows of it; empty if there is nothing to show. */
    public Optional<RunTree> page() throws InterruptedException {
        Exploration found = found();
        KeptRuns runs = kept;
        return found == null || runs == null || !isTold(found)
                ? Optional.empty()
                : ChoicePage.of(program.title(), found, runs, messages);
    }
}
