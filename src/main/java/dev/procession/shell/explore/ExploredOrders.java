package dev.procession.shell.explore;

import dev.procession.engine.Engine;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.Choices;
import dev.procession.explore.Ending;
import dev.procession.explore.Exploration;
import dev.procession.explore.Explorer;
import dev.procession.explore.Limits;
import dev.procession.text.Language;
import dev.procession.timeline.check.CheckedOrders;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The orders of a program with the run of each different one, so that anything can be asked of them. */
public final class ExploredOrders {

    private final Exploration exploration;
    private final List<ExploredOrder> different;

    private ExploredOrders(Exploration exploration, List<ExploredOrder> different) {
        this.exploration = exploration;
        this.different = different;
    }

    /**
     * Explores the orders of all steps of a program.
     *
     * @param seconds how long it may take
     * @throws IOException if its processes cannot be started
     */
    public static ExploredOrders explore(Engine engine, CompiledProgram program, RunConditions conditions, long seconds)
            throws IOException, InterruptedException {
        List<ExploredOrder> different = new ArrayList<>();
        try (WatchedProgram watched = WatchedProgram.of(engine, program, conditions, 0)) {
            Explorer explorer =
                    new Explorer(watched, Choices.STEPS, new Limits(Long.MAX_VALUE, seconds), (run, found) -> {
                        different.add(new ExploredOrder(found, ((WatchedRun) run).timeline()));
                        return false;
                    });
            Exploration exploration = explorer.explore();
            if (exploration.ending() instanceof Ending.Stopped) {
                throw new InterruptedException();
            }
            different.sort(Comparator.comparing(ExploredOrder::found, Exploration.SIMPLEST));
            return new ExploredOrders(exploration, List.copyOf(different));
        }
    }

    /** How many orders there are, and whether these are all. */
    public Exploration exploration() {
        return exploration;
    }

    /** The different orders, the simplest first. */
    public List<ExploredOrder> different() {
        return different;
    }

    /** The order with the fewest changes from one process to another, then the shortest, of which this is true. */
    public Optional<ExploredOrder> simplest(Predicate<ExploredOrder> condition) {
        return different.stream().filter(condition).findFirst();
    }

    /** As checks ask about them. */
    public CheckedOrders forChecks(Language language) {
        Ending ending = exploration.ending();
        Sentences sentences = new Sentences(language, exploration::name);
        return new CheckedOrders(
                different.stream().map(ExploredOrder::forChecks).toList(),
                exploration.outcomes().size(),
                ending == null ? "" : sentences.why(ending),
                exploration.isCountable());
    }
}
