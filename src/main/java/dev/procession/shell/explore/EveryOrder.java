package dev.procession.shell.explore;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.SteeredProgram;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.Choices;
import dev.procession.explore.Ending;
import dev.procession.explore.Exploration;
import dev.procession.explore.Explorer;
import dev.procession.explore.Limits;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Series;
import dev.procession.shell.state.RunStore;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Event;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explores every order of a program, each in a run of its own, and says what they lead to. */
public final class EveryOrder implements Series {

    private static final int NOT_ALL_GOOD = 3;

    private final Engine engine;
    private final CompiledProgram program;
    private final RunConditions conditions;
    private final Choices choices;
    private final Limits limits;
    private final Messages messages;
    private @Nullable Explorer explorer;
    private @Nullable Thread searching;
    private boolean stopping;

    public EveryOrder(
            Engine engine,
            CompiledProgram program,
            RunConditions conditions,
            Choices choices,
            Limits limits,
            Messages messages) {
        this.engine = engine;
        this.program = program;
        this.conditions = conditions;
        this.choices = choices;
        this.limits = limits;
        this.messages = messages;
    }

    @Override
    public void play() {
        String failure = "";
        try (SteeredProgram steered = engine.steer(program, conditions, Forgotten::new, 1)) {
            search(new Explorer(steered, choices, limits));
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
        }
        Exploration found = found();
        if (found == null || !failure.isEmpty()) {
            messages.warn("every.lost", TerminalSafe.line(failure));
            return;
        }
        messages.print(ExplorationTable.of(found, choices, messages));
        if (!messages.console().isInteractive()) {
            messages.print(List.of(ExplorationTable.summary(found)));
        }
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

    /** Nobody looks at such a run, and a thousand recordings would fill the disk. */
    private static final class Forgotten implements RunListener {
        @Override
        public void onEvents(List<Event> events) {}

        @Override
        public void onEnd(Run run) {
            RunStore.deleteRecording(run.traceFile());
        }
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

    /** None: of a thousand runs, no one is more worth looking at than the others. */
    @Override
    public @Nullable Timeline last() {
        return null;
    }
}
