package dev.procession.explore;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an exploration has found so far. One thread adds to it, others may look at it meanwhile. */
public final class Exploration {

    /** The steps of later runs are not kept: nobody looks at so many runs. */
    public static final int MOST_RUNS = 200;

    private final Map<Outcome, Found> outcomes = new LinkedHashMap<>();
    private final List<ExploredRun> runs = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private int different;
    private BigInteger orders = BigInteger.ZERO;
    private boolean countable = true;
    private @Nullable Ending ending;

    /**
     * An outcome and how it can be reached.
     *
     * @param orders the orders that lead to it, as far as they could be counted
     * @param different how many of them differ by more than the order of independent steps
     * @param simplest the order with the fewest changes from one process to another
     * @param changes how many these are
     */
    public record Found(Outcome outcome, BigInteger orders, int different, Order simplest, int changes) {

        private Found or(Found other) {
            boolean keep = SIMPLEST.compare(this, other) <= 0;
            return new Found(
                    outcome,
                    orders.add(other.orders),
                    different + other.different,
                    keep ? simplest : other.simplest,
                    keep ? changes : other.changes);
        }
    }

    /** Fewer changes from one process to another first, then fewer steps. */
    public static final Comparator<Found> SIMPLEST = Comparator.comparingInt(Found::changes)
            .thenComparingInt(found -> found.simplest().moves().size())
            .thenComparing(found -> found.simplest().text());

    /**
     * @param count the number of orders; null if they are too many to be counted
     * @return what was added
     */
    synchronized Found add(Outcome outcome, @Nullable BigInteger count, Order simplest, int changes) {
        different++;
        countable &= count != null;
        BigInteger known = count == null ? BigInteger.ONE : count;
        orders = orders.add(known);
        Found found = new Found(outcome, known, 1, simplest, changes);
        outcomes.merge(outcome, found, Found::or);
        return found;
    }

    /** The run that was added last. */
    synchronized ExploredRun keep(List<Step> steps, Order order, Outcome outcome) {
        ExploredRun run = new ExploredRun(different, steps, order, outcome);
        if (runs.size() < MOST_RUNS) {
            runs.add(run);
        }
        return run;
    }

    /** The first of the different runs, in the order in which they were made; at most {@link #MOST_RUNS}. */
    public synchronized List<ExploredRun> runs() {
        return List.copyOf(runs);
    }

    /**
     * The run that is most worth looking at: the simplest of those that end badly; if there is none, the simplest with
     * the outcome of the most orders.
     *
     * @param among some of {@link #runs}
     */
    public synchronized Optional<ExploredRun> first(List<ExploredRun> among) {
        Outcome most = outcomes().isEmpty() ? null : outcomes().get(0).outcome();
        return among.stream()
                .min(Comparator.comparing((ExploredRun run) -> run.outcome().isGood())
                        .thenComparing(run -> !run.outcome().equals(most))
                        .thenComparing(ExploredRun::changes)
                        .thenComparing(run -> run.order().moves().size())
                        .thenComparing(ExploredRun::number));
    }

    synchronized void name(Map<String, String> more) {
        names.putAll(more);
    }

    synchronized void end(Ending why) {
        ending = why;
    }

    /** The number of orders; at least so many if {@link #isCountable} is false. */
    public synchronized BigInteger orders() {
        return orders;
    }

    /** Whether all orders could be counted. */
    public synchronized boolean isCountable() {
        return countable;
    }

    /** The number of runs that differ by more than the order of independent steps. */
    public synchronized int different() {
        return different;
    }

    /** The number of orders that end in a deadlock. */
    public synchronized BigInteger deadlocks() {
        return outcomes.values().stream()
                .filter(found -> found.outcome().isDeadlock())
                .map(Found::orders)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The outcomes, that of the most orders first. */
    public synchronized List<Found> outcomes() {
        List<Found> sorted = new ArrayList<>(outcomes.values());
        sorted.sort(Comparator.comparing(Found::orders).reversed().thenComparing(SIMPLEST));
        return sorted;
    }

    /** What the student calls the process of a path. */
    public synchronized String name(String path) {
        return names.getOrDefault(path, path);
    }

    /** Why it ended; null as long as it goes on. */
    public synchronized @Nullable Ending ending() {
        return ending;
    }
}
